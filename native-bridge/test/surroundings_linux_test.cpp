// Where things are on Linux, by the variables of the process.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <optional>

#include "child/home.h"
#include "support/process.h"

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;
using Folders = std::vector<fs::path>;

// Gives back what was set.
class OnLinux : public ::testing::Test {
 protected:
  OnLinux() {
    for (const char* name : {"FEELSCAPE_HOME", "HOME", "PATH", "XDG_CACHE_HOME"}) {
      if (const char* const value = std::getenv(name)) before_[name] = value;
      test::unsetVariable(name);
    }
  }
  ~OnLinux() override {
    for (const char* name : {"FEELSCAPE_HOME", "HOME", "PATH", "XDG_CACHE_HOME"}) {
      if (before_.count(name) == 0) test::unsetVariable(name);
    }
    for (const auto& [name, value] : before_) test::setVariable(name, value);
  }

 private:
  std::map<std::string, std::string> before_;
};

TEST_F(OnLinux, ThePersonsFoldersAreBelowHome) {
  test::setVariable("HOME", "/home/jürgen");
  const Surroundings here = Surroundings::here();
  EXPECT_EQ(here.libraries, (Folders{"/home/jürgen/.local/lib", "/usr/local/lib", "/usr/lib"}));
  EXPECT_EQ(here.presets, "/home/jürgen/.vst3/presets");
  EXPECT_EQ(here.cache, "/home/jürgen/.cache");
  EXPECT_TRUE(here.feelscapeHome.empty());
}

TEST_F(OnLinux, TheCacheIsWhereItsVariableSaysButForARelativeFolder) {
  test::setVariable("HOME", "/home/jo");
  test::setVariable("XDG_CACHE_HOME", "/var/cache/jo");
  EXPECT_EQ(Surroundings::here().cache, "/var/cache/jo");
  test::setVariable("XDG_CACHE_HOME", "cache");
  EXPECT_EQ(Surroundings::here().cache, "/home/jo/.cache");
}

TEST_F(OnLinux, NothingButTheSystemsIsLeftWithoutAHome) {
  const Surroundings here = Surroundings::here();
  EXPECT_EQ(here.libraries, (Folders{"/usr/local/lib", "/usr/lib"}));
  EXPECT_TRUE(here.presets.empty());
  EXPECT_TRUE(here.cache.empty());
}

TEST_F(OnLinux, ProgramsAreInTheFoldersOfThePath) {
  test::setVariable("PATH", "/opt/java/bin:relative:/usr/bin");
  EXPECT_EQ(Surroundings::here().programs, (Folders{"/opt/java/bin", "relative", "/usr/bin"}));
}

}  // namespace
}  // namespace feelscape::child
