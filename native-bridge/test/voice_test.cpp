// The voice's end on the audio thread, before a child whose sound is one click a note: what is heard, and when.
#include "core/voice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "core/instrument.h"
#include "support/pieces.h"

namespace feelscape::test {
namespace {

constexpr double kRate = 48000;
// At 120.
constexpr double kFramesAQuarter = kRate / 2;
constexpr std::int64_t kGrain = 128;
constexpr int kPreviewOn = indexOf(ParameterId::previewOn);
constexpr int kPreviewLevel = indexOf(ParameterId::previewLevel);
constexpr int kLofi = indexOf(ParameterId::lofi);
constexpr int kPlay = indexOf(ParameterId::play);
constexpr int kTemperature = indexOf(ParameterId::temperature);

using Key = std::pair<int, int>;

// Makes a click of every note-on, as early as it is told of it, and keeps account of what is on.
class ClickingChild {
 public:
  explicit ClickingChild(VoiceLine& line) : line_(line) {}

  // Does what there is to do, as the io thread and the child between them.
  void turn() {
    VoiceScore score;
    while (line_.take(score)) {
      const VoiceSpan& span = score.span;
      if (span.anew) events_.clear();
      if (span.anew || span.from > rendered_ + kGrain) rendered_ = span.from / kGrain * kGrain;
      events_.erase(events_.lower_bound(span.from), events_.end());
      for (const VoiceNote& note : score.notes) events_.emplace(note.frame, note);
      until_ = span.until;
      ++scores;
      render();
    }
  }

  // The notes that are on just before a frame, as the child was told.
  std::set<Key> soundingBefore(std::int64_t frame) const {
    std::set<Key> sounding;
    for (auto each = events_.begin(); each != events_.lower_bound(frame); ++each) {
      const Key key{each->second.channel, each->second.pitch};
      if (each->second.on) {
        sounding.insert(key);
      } else {
        sounding.erase(key);
      }
    }
    return sounding;
  }

  int scores = 0;

 private:
  void render() {
    const std::int64_t end = until_ / kGrain * kGrain;
    if (rendered_ < 0 || end <= rendered_) return;
    std::vector<float> sound(static_cast<std::size_t>(2 * (end - rendered_)));
    for (auto each = events_.lower_bound(rendered_); each != events_.lower_bound(end); ++each) {
      if (!each->second.on) continue;
      const auto at = static_cast<std::size_t>(2 * (each->first - rendered_));
      sound[at] = sound[at + 1] = 1;
    }
    line_.sound(rendered_, sound.data(), sound.size() / 2);
    rendered_ = end;
  }

  VoiceLine& line_;
  std::multimap<std::int64_t, VoiceNote> events_;
  std::int64_t rendered_ = -kGrain - 1;
  std::int64_t until_ = 0;
};

class Host final : public EventSink {
 public:
  bool send(const NoteEvent& event) override {
    const Key key{event.channel, event.pitch};
    if (event.on) {
      struck.push_back(frame + event.frame);
      sounding.insert(key);
    } else {
      sounding.erase(key);
    }
    return true;
  }

  std::int64_t frame = 0;
  std::vector<std::int64_t> struck;
  std::set<Key> sounding;
};

class VoiceTest : public testing::Test {
 protected:
  VoiceTest() : child(*instrument.voiceLine()) {
    std::mt19937 random(7);
    ParameterValues values = standardValues();
    values[kPreviewLevel] = 1;
    instrument.load(stateOf(randomPiece(random, 4), values));
    instrument.activate(kRate);
  }

  // A block of a song at 120; what is heard of it is kept.
  void block(int frames, bool rolling = true) {
    std::vector<float> left(static_cast<std::size_t>(frames), 9);
    std::vector<float> right(left);
    instrument.beginBlock();
    HostTime time;
    time.playing = rolling;
    time.tempo = 120;
    time.quarters = quarters;
    time.loop = loop;
    instrument.follow(time);
    instrument.play(frames, host);
    if (!instrument.sound(left.data(), right.data())) left = right = std::vector<float>(left.size());
    EXPECT_EQ(left, right);
    heard.insert(heard.end(), left.begin(), left.end());
    host.frame += frames;
    if (rolling) quarters += frames / kFramesAQuarter;
  }

  std::vector<std::int64_t> clicks(std::int64_t from) const {
    std::vector<std::int64_t> at;
    for (auto i = static_cast<std::size_t>(from); i < heard.size(); ++i) {
      if (std::abs(heard[i]) > 0.5) at.push_back(static_cast<std::int64_t>(i));
    }
    return at;
  }

  std::vector<std::int64_t> struckFrom(std::int64_t from) const {
    std::set<std::int64_t> at;
    for (const std::int64_t frame : host.struck) {
      if (frame >= from && frame < static_cast<std::int64_t>(heard.size())) at.insert(frame);
    }
    return {at.begin(), at.end()};
  }

  Instrument instrument;
  ClickingChild child;
  Host host;
  // As a host that goes round its loop: blocks end where it turns, on a whole frame.
  void blockInLoop(int frames) {
    const auto left = static_cast<int>(std::lround((loop.end - quarters) * kFramesAQuarter));
    block(std::min(left, frames));
    if (left <= frames) quarters = loop.start;
    if (left < frames) block(frames - left);
  }

  // A song that stands for a while.
  void stand(int blocks) {
    for (int i = 0; i < blocks; ++i) {
      block(512, false);
      child.turn();
    }
  }

  double quarters = 0;
  SongLoop loop;
  std::vector<float> heard;
};

TEST_F(VoiceTest, everyNoteIsHeardOnTheFrameOnWhichTheHostGetsIt) {
  instrument.voiceLine()->connect();
  for (const int frames : {64, 7, 1023, 128, 4096, 333}) {
    // The first sound has to come, and longer blocks have to be looked ahead of.
    const std::int64_t settled = host.frame + 4 * frames + 4000;
    while (host.frame < settled + 150000) {
      block(frames);
      child.turn();
    }
    EXPECT_GT(struckFrom(settled).size(), 5U) << frames;
    EXPECT_EQ(clicks(settled), struckFrom(settled)) << frames;
  }
}

TEST_F(VoiceTest, whileAllGoesOnNothingIsSaidTwice) {
  instrument.voiceLine()->connect();
  for (int i = 0; i < 100; ++i) block(256);
  VoiceScore score;
  std::int64_t until = -1;
  int scores = 0;
  while (instrument.voiceLine()->take(score)) {
    if (until >= 0) {
      EXPECT_EQ(score.span.from, until);
    }
    until = score.span.until;
    ++scores;
  }
  EXPECT_EQ(scores, 100);
}

TEST_F(VoiceTest, aLineThatIsNotConnectedCarriesNothing) {
  for (int i = 0; i < 100; ++i) block(256);
  VoiceScore score;
  EXPECT_FALSE(instrument.voiceLine()->take(score));
  EXPECT_TRUE(clicks(0).empty());
  EXPECT_EQ(*std::max_element(heard.begin(), heard.end()), 0);
}

TEST_F(VoiceTest, theChildKnowsWhatSoundsWhateverHappens) {
  instrument.voiceLine()->connect();
  std::mt19937 random(3);
  const auto chance = [&](int in) { return std::uniform_int_distribution<>(1, in)(random) == 1; };
  bool rolling = true;
  for (int i = 0; i < 4000; ++i) {
    if (chance(20)) rolling = !rolling;
    if (chance(15)) quarters = std::uniform_int_distribution<>(0, 32)(random) / 2.0;
    if (chance(10)) instrument.post(kTemperature, std::uniform_real_distribution<>(0, 1)(random));
    if (chance(30)) instrument.post(kPlay, chance(3) ? 0 : 1);
    if (chance(60)) instrument.reset();
    const std::int64_t before = instrument.voiceLine()->needed();
    const int frames = std::uniform_int_distribution<>(1, 2000)(random);
    block(frames, rolling);
    child.turn();
    const std::int64_t began = instrument.voiceLine()->needed();
    // Where nothing was asked for, the voice stands.
    const std::set<Key> told = i > 0 && began == before ? std::set<Key>() : child.soundingBefore(began + frames);
    ASSERT_EQ(told, host.sounding) << "after block " << i;
  }
}

TEST_F(VoiceTest, soundThatComesLateIsCountedAndMakesNoClick) {
  instrument.voiceLine()->connect();
  std::vector<float> tone(2 * 48000, 0.5F);
  instrument.voiceLine()->sound(0, tone.data(), 12000);
  for (int i = 0; i < 30; ++i) block(512);
  EXPECT_GT(instrument.lateBlocks(), 0U);
  instrument.voiceLine()->sound(20000, tone.data(), 20000);
  for (int i = 0; i < 30; ++i) block(512);
  EXPECT_GT(*std::max_element(heard.begin() + 25000, heard.end()), 0.49F);
  double jump = 0;
  for (std::size_t i = 1; i < heard.size(); ++i) jump = std::max<double>(jump, std::abs(heard[i] - heard[i - 1]));
  EXPECT_LT(jump, 0.02);
}

TEST_F(VoiceTest, turnedDownItFadesAndLooksAheadNoLonger) {
  instrument.voiceLine()->connect();
  block(512);
  EXPECT_TRUE(instrument.voiceLine()->isWanted());
  instrument.post(kPreviewOn, 0);
  block(512);
  EXPECT_FALSE(instrument.voiceLine()->isWanted());
}

TEST_F(VoiceTest, restsWhileTheSongStandsAndIsThereOnTheFirstFrameWhenItRolls) {
  instrument.voiceLine()->connect();
  stand(100);
  const int scores = child.scores;
  stand(100);
  EXPECT_EQ(child.scores, scores) << "something was said while nothing was to be heard";
  for (const double start : {0.0, 2.0, 7.3}) {
    quarters = start;
    stand(2);
    instrument.post(kTemperature, start / 10);
    stand(2);
    const std::int64_t rolls = host.frame;
    for (int i = 0; i < 300; ++i) {
      block(i % 3 == 0 ? 512 : 333);
      child.turn();
    }
    EXPECT_GT(struckFrom(rolls).size(), 5U);
    EXPECT_EQ(clicks(rolls), struckFrom(rolls)) << "from quarter " << start;
    stand(100);
  }
  EXPECT_EQ(instrument.lateBlocks(), 0U);
}

TEST_F(VoiceTest, whatWasMadeForAnotherStartIsNotHeard) {
  instrument.voiceLine()->connect();
  stand(50);
  quarters = 5.25;
  const std::int64_t rolls = host.frame;
  for (int i = 0; i < 300; ++i) {
    block(512);
    child.turn();
  }
  const std::vector<std::int64_t> struck = struckFrom(rolls);
  const std::vector<std::int64_t> heardAt = clicks(rolls);
  EXPECT_GT(heardAt.size(), 5U);
  EXPECT_TRUE(std::includes(struck.begin(), struck.end(), heardAt.begin(), heardAt.end()));
  EXPECT_EQ(clicks(rolls + 2048), struckFrom(rolls + 2048));
}

TEST_F(VoiceTest, goesRoundTheHostsLoop) {
  instrument.voiceLine()->connect();
  stand(50);
  // The second one ends within a frame: the host turns up to half a frame early or late.
  for (const double length : {4.0, 100003.4 / kFramesAQuarter}) {
    loop = {1, 1 + length};
    quarters = 0;
    stand(50);
    const std::int64_t rolls = host.frame;
    for (int i = 0; i < 1200; ++i) {
      blockInLoop(i % 5 == 0 ? 700 : 512);
      child.turn();
    }
    const std::vector<std::int64_t> struck = struckFrom(rolls);
    const std::vector<std::int64_t> heardAt = clicks(rolls);
    EXPECT_GT(struck.size(), 20U);
    ASSERT_EQ(heardAt.size(), struck.size()) << length;
    for (std::size_t i = 0; i < struck.size(); ++i) ASSERT_NEAR(heardAt[i], struck[i], 1) << length;
  }
  EXPECT_EQ(instrument.lateBlocks(), 0U);
}

TEST_F(VoiceTest, aHostMayIgnoreItsLoop) {
  instrument.voiceLine()->connect();
  loop = {0, 1.5};
  for (int i = 0; i < 600; ++i) {
    block(512);
    child.turn();
  }
  const std::int64_t beyond = static_cast<std::int64_t>(loop.end * kFramesAQuarter) + 4096;
  EXPECT_GT(struckFrom(beyond).size(), 5U);
  EXPECT_EQ(clicks(beyond), struckFrom(beyond));
}

TEST_F(VoiceTest, tellsWhereInTheSongItIs) {
  instrument.voiceLine()->connect();
  loop = {0, 4};
  quarters = 3;
  std::int64_t turn = -1;
  for (int i = 0; i < 200; ++i) {
    blockInLoop(500);
    VoiceScore score;
    while (instrument.voiceLine()->take(score)) {
      const VoiceSpan& span = score.span;
      EXPECT_TRUE(span.rolling);
      if (span.song == 0) turn = span.from;
      const std::int64_t started = static_cast<std::int64_t>(3 * kFramesAQuarter);
      EXPECT_EQ(span.song, turn < 0 ? started + span.from : span.from - turn);
    }
  }
  EXPECT_EQ(turn, static_cast<std::int64_t>(kFramesAQuarter));
}

TEST_F(VoiceTest, tellsHowMuchLofiThereIs) {
  instrument.voiceLine()->connect();
  stand(50);
  VoiceScore score;
  while (instrument.voiceLine()->take(score)) {
  }
  instrument.post(kLofi, 0.75);
  block(512, false);
  ASSERT_TRUE(instrument.voiceLine()->take(score)) << "what stands ready sounds otherwise";
  EXPECT_EQ(score.span.lofi, 0.75);
  EXPECT_TRUE(score.span.anew);
}

TEST_F(VoiceTest, aBounceWaitsForItsSound) {
  instrument.setOffline(true);
  instrument.voiceLine()->connect();
  std::atomic<bool> ended{false};
  std::thread io([&] {
    while (!ended) {
      child.turn();
      std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
  });
  for (int i = 0; i < 200; ++i) block(1024);
  ended = true;
  io.join();
  const std::int64_t fadedIn = 1024;
  EXPECT_GT(struckFrom(fadedIn).size(), 10U);
  EXPECT_EQ(clicks(fadedIn), struckFrom(fadedIn));
  EXPECT_EQ(instrument.lateBlocks(), 0U);
}

}  // namespace
}  // namespace feelscape::test
