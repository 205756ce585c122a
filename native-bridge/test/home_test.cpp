// Where an installed FeelScape is found, and what is said where there is none.
#include "child/home.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "child/log.h"
#include "support/temporary.h"

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

class Home : public ::testing::Test {
 protected:
  // Nothing is installed yet; the user's folder is there, and the plugin in a bundle.
  Home() {
    around_.userHome = (folder_ / "user").string();
    around_.path = "relative:" + (folder_ / "bin").string();
    around_.binary = folder_.file("F.vst3/Contents/x86_64-linux/F.so");
    around_.system = {folder_ / "usr/lib"};
  }

  // Lays an installation without a runtime.
  fs::path install(const std::string& where) { return folder_.file(where + "/feelscape.jar").parent_path(); }

  fs::path program(const std::string& where) {
    const fs::path file = folder_.file(where);
    fs::permissions(file, fs::perms::owner_all);
    return file;
  }

  fs::path found() { return std::get<fs::path>(findHome(around_, "1.2")); }
  std::string trouble() { return std::get<Trouble>(findHome(around_, "1.2")).what; }

  const TemporaryFolder folder_;
  Surroundings around_;
};

TEST_F(Home, IsThatOfTheVariableFirst) {
  install("user/.local/lib/feelscape/1.2");
  around_.feelscapeHome = install("elsewhere").string();
  EXPECT_EQ(found(), folder_ / "elsewhere");
}

TEST_F(Home, IsThatOfThePropertiesInTheBundleNext) {
  install("user/.local/lib/feelscape/1.2");
  install("opt");
  folder_.file("F.vst3/Contents/Resources/feelscape.properties",
               "# ours\n home = " + (folder_ / "opt").string() + "\r\n");
  EXPECT_EQ(found(), folder_ / "opt");
}

TEST_F(Home, IsCountedFromThePropertiesFolderWhereItIsRelative) {
  install("opt");
  folder_.file("clap/feelscape.properties", "home=../opt\n");
  around_.binary = folder_.file("clap/F.clap");
  EXPECT_EQ(found(), folder_ / "opt");
}

TEST_F(Home, IsTheUsersBeforeTheSystems) {
  install("usr/lib/feelscape/1.2");
  EXPECT_EQ(found(), folder_ / "usr/lib/feelscape/1.2");
  install("user/.local/lib/feelscape/1.2");
  EXPECT_EQ(found(), folder_ / "user/.local/lib/feelscape/1.2");
}

TEST_F(Home, OfAnotherVersionIsNone) {
  install("user/.local/lib/feelscape/1.1");
  const std::string sentence = trouble();
  EXPECT_NE(sentence.find("FeelScape 1.2 is not installed; looked in "), std::string::npos) << sentence;
  EXPECT_NE(sentence.find((folder_ / "usr/lib/feelscape/1.2").string()), std::string::npos) << sentence;
}

TEST_F(Home, ThatIsNamedWronglyIsSaidAndNotPassedOver) {
  install("user/.local/lib/feelscape/1.2");
  folder_.file("F.vst3/Contents/Resources/feelscape.properties", "home=/nowhere\n");
  EXPECT_NE(trouble().find("names /nowhere, which holds no feelscape.jar"), std::string::npos) << trouble();
  around_.feelscapeHome = "/nobody";
  EXPECT_NE(trouble().find("FEELSCAPE_HOME is /nobody, which holds no feelscape.jar"), std::string::npos) << trouble();
}

TEST_F(Home, GivesTheCommandOfItsRuntime) {
  const std::string home = install("user/.local/lib/feelscape/1.2").string();
  const std::string java = program("user/.local/lib/feelscape/1.2/runtime/bin/java").string();
  folder_.file("user/.local/lib/feelscape/1.2/app.jsa");
  const std::vector<std::string> wanted = {java,
                                           "-XX:+UseSerialGC",
                                           "-XX:TieredStopAtLevel=1",
                                           "-Xmx192m",
                                           "-XX:SharedArchiveFile=" + home + "/app.jsa",
                                           "-Dfeelscape.home=" + home,
                                           "-Dfeelscape.native=" + home + "/native",
                                           "-jar",
                                           home + "/feelscape.jar",
                                           "child"};
  EXPECT_EQ(std::get<std::vector<std::string>>(childCommand(around_, "1.2")), wanted);
}

// The option for it would keep an older Java from starting.
TEST_F(Home, HandsItsCacheOnlyToItsOwnRuntime) {
  const std::string home = install("user/.local/lib/feelscape/1.2").string();
  const std::string cache = "-XX:AOTCache=" + home + "/app.aot";
  folder_.file("user/.local/lib/feelscape/1.2/app.aot");
  program("bin/java");
  const auto has = [&](const std::string& word) {
    const auto words = std::get<std::vector<std::string>>(childCommand(around_, "1.2"));
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  EXPECT_FALSE(has(cache));
  program("user/.local/lib/feelscape/1.2/runtime/bin/java");
  EXPECT_TRUE(has(cache));
}

TEST_F(Home, TakesTheJavaOnThePathWhereThereIsNoRuntime) {
  install("user/.local/lib/feelscape/1.2");
  const auto none = childCommand(around_, "1.2");
  EXPECT_NE(std::get<Trouble>(none).what.find("install Java 17 or newer"), std::string::npos);
  const std::string java = program("bin/java").string();
  EXPECT_EQ(std::get<std::vector<std::string>>(childCommand(around_, "1.2")).front(), java);
}

TEST_F(Home, IsLookedForFromTheBinaryThatHoldsThisCode) {
  EXPECT_EQ(Surroundings::here().binary, fs::canonical("/proc/self/exe"));
}

TEST(ChildLog, IsLaidAsideWhenItHasGrownTooLarge) {
  const TemporaryFolder folder;
  const Log log(folder / "cache/feelscape/child.log");
  log.prepare();
  log.write("a line");
  EXPECT_NE(test::textOf(log.file()).find("Z a line\n"), std::string::npos);
  std::ofstream(log.file(), std::ios::app) << std::string(Log::kLargest, 'x');
  log.prepare();
  EXPECT_FALSE(fs::exists(log.file()));
  EXPECT_GT(fs::file_size(folder / "cache/feelscape/child.log.1"), Log::kLargest);
}

}  // namespace
}  // namespace feelscape::child
