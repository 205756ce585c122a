// Where an installed FeelScape is found, and what is said where there is none.
#include "child/home.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "child/log.h"
#include "support/process.h"
#include "support/temporary.h"

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

class Home : public ::testing::Test {
 protected:
  // Nothing is installed yet; the plugin is there in a bundle.
  Home() {
    around_.programs = {"relative", folder_ / "bin"};
    around_.binary = folder_.file("F.vst3/Contents/x86_64-linux/F.so");
    around_.java = Surroundings::here().java;
    around_.libraries = {folder_ / "user/lib", folder_ / "usr/lib"};
  }

  // Lays an installation without a runtime.
  fs::path install(const std::string& where) { return folder_.file(where + "/feelscape.jar").parent_path(); }

  // As it is called here.
  fs::path java(const std::string& folder) {
    const fs::path file = folder_.file(folder + "/" + around_.java);
    fs::permissions(file, fs::perms::owner_all);
    return file;
  }

  fs::path found() { return std::get<fs::path>(findHome(around_, "1.2")); }
  std::string trouble() { return std::get<Trouble>(findHome(around_, "1.2")).what; }

  const TemporaryFolder folder_;
  Surroundings around_;
};

TEST_F(Home, IsThatOfTheVariableFirst) {
  install("user/lib/feelscape/1.2");
  around_.feelscapeHome = install("elsewhere");
  EXPECT_EQ(found(), folder_ / "elsewhere");
}

TEST_F(Home, IsThatOfThePropertiesInTheBundleNext) {
  install("user/lib/feelscape/1.2");
  install("opt");
  folder_.file("F.vst3/Contents/Resources/feelscape.properties",
               "# ours\n home = " + (folder_ / "opt").u8string() + "\r\n");
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
  install("user/lib/feelscape/1.2");
  EXPECT_EQ(found(), folder_ / "user/lib/feelscape/1.2");
}

TEST_F(Home, OfAnotherVersionIsNone) {
  install("user/lib/feelscape/1.1");
  const std::string sentence = trouble();
  EXPECT_NE(sentence.find("FeelScape 1.2 is not installed; looked in "), std::string::npos) << sentence;
  EXPECT_NE(sentence.find((folder_ / "usr/lib/feelscape/1.2").u8string()), std::string::npos) << sentence;
}

TEST_F(Home, ThatIsNamedWronglyIsSaidAndNotPassedOver) {
  install("user/lib/feelscape/1.2");
  const std::string nowhere = (folder_ / "nowhere").u8string();
  folder_.file("F.vst3/Contents/Resources/feelscape.properties", "home=" + nowhere + "\n");
  EXPECT_NE(trouble().find("names " + nowhere + ", which holds no feelscape.jar"), std::string::npos) << trouble();
  around_.feelscapeHome = folder_ / "nobody";
  const std::string nobody = around_.feelscapeHome.u8string();
  EXPECT_NE(trouble().find("FEELSCAPE_HOME is " + nobody + ", which holds no feelscape.jar"), std::string::npos)
      << trouble();
}

TEST_F(Home, GivesTheCommandOfItsRuntime) {
  const fs::path home = install("user/lib/feelscape/1.2");
  const std::string runtime = java("user/lib/feelscape/1.2/runtime/bin").u8string();
  folder_.file("user/lib/feelscape/1.2/app.jsa");
  const std::vector<std::string> wanted = {runtime,
                                           "-XX:+UseSerialGC",
                                           "-XX:TieredStopAtLevel=1",
                                           "-Xmx192m",
                                           "-XX:SharedArchiveFile=" + (home / "app.jsa").u8string(),
                                           "-Dfeelscape.home=" + home.u8string(),
                                           "-Dfeelscape.native=" + (home / "native").u8string(),
                                           "-jar",
                                           (home / "feelscape.jar").u8string(),
                                           "child"};
  EXPECT_EQ(std::get<std::vector<std::string>>(childCommand(around_, "1.2")), wanted);
}

// The option for it would keep an older Java from starting.
TEST_F(Home, HandsItsCacheOnlyToItsOwnRuntime) {
  const std::string cache = "-XX:AOTCache=" + (install("user/lib/feelscape/1.2") / "app.aot").u8string();
  folder_.file("user/lib/feelscape/1.2/app.aot");
  java("bin");
  const auto has = [&](const std::string& word) {
    const auto words = std::get<std::vector<std::string>>(childCommand(around_, "1.2"));
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  EXPECT_FALSE(has(cache));
  java("user/lib/feelscape/1.2/runtime/bin");
  EXPECT_TRUE(has(cache));
}

TEST_F(Home, TakesTheJavaOnThePathWhereThereIsNoRuntime) {
  install("user/lib/feelscape/1.2");
  const auto none = childCommand(around_, "1.2");
  EXPECT_NE(std::get<Trouble>(none).what.find("install Java 17 or newer"), std::string::npos);
  const std::string found = java("bin").u8string();
  EXPECT_EQ(std::get<std::vector<std::string>>(childCommand(around_, "1.2")).front(), found);
}

TEST_F(Home, IsLookedForFromTheBinaryThatHoldsThisCode) { EXPECT_EQ(Surroundings::here().binary, test::program()); }

TEST(ChildLog, IsLaidAsideWhenItHasGrownTooLarge) {
  const TemporaryFolder folder;
  const Log log(folder / "cache/feelscape/child.log");
  log.prepare();
  log.write("a line");
  const std::string text = test::textOf(log.file());
  EXPECT_EQ(text.find("T"), 10U) << text;
  EXPECT_EQ(text.substr(19), "Z a line\n");
  std::ofstream(log.file(), std::ios::app) << std::string(Log::kLargest, 'x');
  log.prepare();
  EXPECT_FALSE(fs::exists(log.file()));
  EXPECT_GT(fs::file_size(folder / "cache/feelscape/child.log.1"), Log::kLargest);
}

}  // namespace
}  // namespace feelscape::child
