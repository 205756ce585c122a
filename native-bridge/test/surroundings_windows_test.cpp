// Where things are on Windows.
#include <gtest/gtest.h>

#include "child/home.h"
#include "support/process.h"

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;

TEST(OnWindows, VariablesKeepEveryLetter) {
  const fs::path home = fs::u8path("C:/Jürgen/Стиль");
  test::setVariable("FEELSCAPE_HOME", home);
  EXPECT_EQ(Surroundings::here().feelscapeHome, home);
  test::unsetVariable("FEELSCAPE_HOME");
  EXPECT_TRUE(Surroundings::here().feelscapeHome.empty());
}

TEST(OnWindows, ThePersonsFoldersAreTheSystems) {
  const Surroundings here = Surroundings::here();
  EXPECT_TRUE(fs::is_directory(here.cache)) << here.cache.u8string();
  ASSERT_EQ(here.libraries.size(), 2U);
  EXPECT_EQ(here.libraries[0], here.cache / "Programs");
  EXPECT_TRUE(fs::is_directory(here.libraries[1])) << here.libraries[1].u8string();
  EXPECT_EQ(here.presets.filename(), "VST3 Presets");
  EXPECT_TRUE(here.presets.is_absolute()) << here.presets.u8string();
}

TEST(OnWindows, ProgramsAreInTheFoldersOfThePath) {
  test::setVariable("PATH", "C:\\java\\bin;D:\\more");
  const Surroundings here = Surroundings::here();
  EXPECT_EQ(here.programs, (std::vector<fs::path>{"C:\\java\\bin", "D:\\more"}));
  EXPECT_EQ(here.java, "java.exe");
}

}  // namespace
}  // namespace feelscape::child
