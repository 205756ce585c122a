// The built plugins on an audio thread that is watched, while the main thread loads and saves and a child makes their
// sound: what process() must not do (support/audio_watch.h), in all that can happen to it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <thread>

#include "support/audio_watch.h"
#include "support/pieces.h"
#include "support/played_plugin.h"
#include "support/temporary.h"

namespace feelscape::test {
namespace {

using namespace std::chrono_literals;

constexpr double kRate = 48000;
constexpr int kPreviewOn = indexOf(ParameterId::previewOn);
constexpr int kPreviewLevel = indexOf(ParameterId::previewLevel);
constexpr int kBypass = indexOf(ParameterId::bypass);

// A song that a host plays, block by block, on a thread of its own.
class AudioThread {
 public:
  explicit AudioThread(PlayedPlugin& plugin) : plugin_(plugin) {}

  // Plays until the child's sound is heard. Whether it was, and it was heard in time.
  bool playUntilHeard() {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < until) {
      if (play(roll(512)).sound) return true;
      std::this_thread::sleep_for(2ms);
    }
    return false;
  }

  void playEverything() {
    for (int turn = 0; turn < 400; ++turn) {
      play(roll(1 + turn % 512));
      if (turn % 7 == 0) quarters_ = turn % 3 == 0 ? -2.25 : turn * 0.37;
      if (turn % 11 == 0) play(stopped());
      if (turn % 13 == 0) play(withoutTransport());
      if (turn % 17 == 0) play(onlyParameters(turn));
      if (turn % 19 == 0) playRoundALoop();
      if (turn % 23 == 0) playBypassed();
      if (turn % 29 == 0) bounce();
      if (turn % 31 == 0) reset();
      if (turn % 37 == 0) play(roll(PlayedPlugin::kMostFrames));
      play(automated(turn));
      // So that the main thread and the child come in between, wherever they are.
      if (turn % 5 == 0) std::this_thread::sleep_for(1ms);
    }
  }

  Misdeeds misdeeds;
  long events = 0;

 private:
  using Block = PlayedPlugin::Block;

  PlayedPlugin::Heard play(const Block& block) {
    PlayedPlugin::Heard heard;
    const Waiting waiting = block.offline ? Waiting::allowed : Waiting::forbidden;
    note(watched(waiting, [&] { heard = plugin_.play(block); }));
    events += heard.events;
    return heard;
  }

  void reset() {
    note(watched(Waiting::forbidden, [&] { plugin_.reset(); }));
  }

  void note(const Misdeeds& found) {
    if (misdeeds.count == 0) misdeeds.first = found.first;
    misdeeds.count += found.count;
  }

  HostTime now(bool rolling) const {
    HostTime time;
    time.playing = rolling;
    time.quarters = quarters_;
    time.tempo = 92;
    return time;
  }

  Block roll(int frames) {
    Block block;
    block.frames = frames;
    block.time = now(true);
    quarters_ += *block.time->tempo / 60 * frames / kRate;
    return block;
  }

  Block stopped() const {
    Block block;
    block.time = now(false);
    return block;
  }

  static Block withoutTransport() { return {}; }

  static void change(Block& block, int frame, int index, double value) {
    block.changes[block.changeCount++] = {frame, index, value};
  }

  static Block onlyParameters(int turn) {
    Block block;
    block.frames = 0;
    change(block, 0, indexOf(ParameterId::temperature), turn % 10 / 10.0);
    return block;
  }

  // Each parameter at one of its ends, and back.
  Block automated(int turn) {
    Block block = roll(256);
    const int index = turn % kParameterCount;
    const Parameter& parameter = parameterAt(index);
    change(block, 10, index, turn % 2 == 0 ? parameter.low : parameter.high);
    change(block, 200, index, parameter.standard);
    change(block, 200, kPreviewLevel, 1);
    change(block, 200, kPreviewOn, 1);
    return block;
  }

  void playBypassed() {
    for (const double bypassed : {1.0, 0.0}) {
      Block block = roll(128);
      change(block, 64, kBypass, bypassed);
      play(block);
    }
  }

  void playRoundALoop() {
    for (int i = 0; i < 20; ++i) {
      Block block = roll(700);
      block.time->loop = {1, 1.5};
      if (quarters_ >= 1.5) quarters_ = 1;
      play(block);
    }
  }

  void bounce() {
    plugin_.setOffline(true);
    for (int i = 0; i < 5; ++i) {
      Block block = roll(1024);
      block.offline = true;
      play(block);
    }
    plugin_.setOffline(false);
  }

  PlayedPlugin& plugin_;
  double quarters_ = 0;
};

// With an installed FeelScape whose Java is the tests' child.
class AudioThreadTest : public testing::TestWithParam<std::unique_ptr<PlayedPlugin> (*)()> {
 protected:
  void SetUp() override {
    folder_.file("home/feelscape.jar");
    std::filesystem::create_directories(folder_ / "home/runtime/bin");
    std::filesystem::create_symlink(FEELSCAPE_FAKE_CHILD, folder_ / "home/runtime/bin/java");
    setenv("FEELSCAPE_HOME", (folder_ / "home").c_str(), 1);
    setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1);
  }

  static Bytes state(std::mt19937& random) {
    ParameterValues values = standardValues();
    values[kPreviewLevel] = 1;
    return stateOf(randomPiece(random, 4), values);
  }

  const TemporaryFolder folder_;
};

TEST_P(AudioThreadTest, NeitherAllocatesNorLocksNorCallsTheSystem) {
  std::mt19937 random(23);
  const auto plugin = GetParam()();
  ASSERT_TRUE(plugin->load(state(random)));
  AudioThread audio(*plugin);
  std::atomic<bool> heard{false};
  std::atomic<bool> done{false};
  std::thread thread([&] {
    heard = audio.playUntilHeard();
    audio.playEverything();
    done = true;
  });
  int saved = 0;
  while (!done) {
    EXPECT_TRUE(plugin->load(state(random)));
    for (int i = 0; i < 3; ++i) saved += plugin->save().empty() ? 0 : 1;
    std::this_thread::sleep_for(3ms);
  }
  thread.join();
  EXPECT_EQ(audio.misdeeds.count, 0) << "the first was " << audio.misdeeds.first;
  EXPECT_TRUE(heard) << "the child's sound";
  EXPECT_GT(audio.events, 1000);
  EXPECT_GT(saved, 3);
}

INSTANTIATE_TEST_SUITE_P(Clap, AudioThreadTest, testing::Values(&playedClap));
INSTANTIATE_TEST_SUITE_P(Vst3, AudioThreadTest, testing::Values(&playedVst3));

}  // namespace
}  // namespace feelscape::test
