// The player: a random walk against the reference, and what must hold whatever happens.
#include "core/player.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "support/ledger.h"
#include "support/pieces.h"
#include "support/recorder.h"
#include "support/reference.h"

namespace feelscape::test {
namespace {

// What sounds after some events; fails where one of them is wrong.
std::map<std::pair<int, int>, std::int32_t> soundingAfter(const Recorder& recorder) {
  Ledger ledger;
  for (std::size_t i = 0; i < recorder.sent.size(); ++i) {
    EXPECT_EQ(ledger.take(recorder.sent[i], recorder.ids[i]), "") << recorder.sent[i];
  }
  return ledger.sounding();
}

// A host that does at random what hosts do.
class Walk {
 public:
  explicit Walk(int seed) : random_(static_cast<std::mt19937::result_type>(seed)) {
    pieces_ = {randomPiece(random_, 1), randomPiece(random_, 2)};
    frame_.values = standardValues();
    frame_.step = 120 / 60.0 / 8000;
    frame_.piece = &pieces_[0];
    frame_.rolling = true;
  }

  // The next stretch of frames on which nothing changes, and what holds on its first.
  int stretch() {
    frame_.jumped = frame_.reset = false;
    switch (pick(0, 9)) {
      case 0:
        frame_.rolling = pick(0, 3) != 0;
        break;
      case 1:
        frame_.quarters = pick(-40, 400) / 17.0;
        frame_.jumped = true;
        break;
      case 2:
        frame_.piece = pick(0, 5) == 0 ? nullptr : &pieces_[static_cast<std::size_t>(pick(0, 1))];
        frame_.reset = true;
        break;
      case 3:
        frame_.reset = true;
        break;
      case 4:
        frame_.step = pick(30, 300) / 60.0 / 8000;
        break;
      default:
        change(pick(0, indexOf(ParameterId::bypass)));
    }
    return pick(0, 3) == 0 ? pick(1, 30) : pick(1, 6000);
  }

  const Reference::Frame& frame() const { return frame_; }

  void goOn(int frames) {
    if (frame_.rolling) frame_.quarters += frames * frame_.step;
    frame_.jumped = frame_.reset = false;
  }

 private:
  int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  void change(int index) {
    const Parameter& parameter = parameterAt(index);
    const double any = parameter.low + pick(0, 32) * (parameter.high - parameter.low) / 32;
    // Switches mostly stand as they are by default, or little would sound.
    const bool isSwitch = parameter.steps == 1 || parameter.id == ParameterId::emit;
    const double value = isSwitch && pick(0, 3) != 0 ? parameter.standard : any;
    frame_.values[static_cast<std::size_t>(index)] = allowed(parameter, value);
  }

  std::mt19937 random_;
  std::vector<Piece> pieces_;
  Reference::Frame frame_{};
};

// The events of a walk as the player sends them, in slices of at most `blockSize` frames.
std::vector<Sent> played(int seed, int stretches, int blockSize) {
  Walk walk(seed);
  Player player;
  Recorder recorder;
  std::int64_t number = 0;
  for (int i = 0; i < stretches; ++i) {
    const int frames = walk.stretch();
    const double start = walk.frame().quarters;
    if (walk.frame().reset) player.reset();
    for (int done = 0; done < frames;) {
      const int slice = std::min(frames - done, blockSize);
      const Reference::Frame& f = walk.frame();
      const double quarters = start + (f.rolling ? done * f.step : 0);
      recorder.begin = number + done;
      player.process({f.rolling, f.jumped && done == 0, quarters, f.step}, slice, f.piece, PlayerSettings(f.values),
                     recorder);
      done += slice;
    }
    walk.goOn(frames);
    number += frames;
  }
  return recorder.sent;
}

std::vector<Sent> expected(int seed, int stretches) {
  Walk walk(seed);
  Reference reference;
  std::vector<Sent> all;
  std::int64_t number = 0;
  for (int i = 0; i < stretches; ++i) {
    const int frames = walk.stretch();
    Reference::Frame frame = walk.frame();
    const double start = frame.quarters;
    for (int done = 0; done < frames; ++done) {
      frame.quarters = start + (frame.rolling ? done * frame.step : 0);
      const auto sent = reference.next(number + done, frame);
      all.insert(all.end(), sent.begin(), sent.end());
      frame.jumped = frame.reset = false;
    }
    walk.goOn(frames);
    number += frames;
  }
  return all;
}

TEST(Player, PlaysAsTheReferenceDoesAtEveryBlockSize) {
  for (int seed = 1; seed <= 12; ++seed) {
    const std::vector<Sent> wanted = expected(seed, 200);
    EXPECT_GT(wanted.size(), 400U);
    for (const int blockSize : {1, 64, 333, 1024, 4096}) {
      const std::vector<Sent> sent = played(seed, 200, blockSize);
      for (std::size_t i = 0; i < std::min(sent.size(), wanted.size()); ++i) {
        ASSERT_EQ(sent[i], wanted[i]) << "event " << i << " of walk " << seed << " in blocks of " << blockSize;
      }
      ASSERT_EQ(sent.size(), wanted.size()) << "walk " << seed << " in blocks of " << blockSize;
    }
  }
}

TEST(Player, EndsEveryNoteItBeganWhenTheTransportStops) {
  for (int seed = 1; seed <= 40; ++seed) {
    Walk walk(seed);
    Player player;
    Recorder recorder;
    for (int i = 0; i < 50; ++i) {
      const int frames = walk.stretch();
      const Reference::Frame& f = walk.frame();
      if (f.reset) player.reset();
      player.process({f.rolling, f.jumped, f.quarters, f.step}, frames, f.piece, PlayerSettings(f.values), recorder);
      walk.goOn(frames);
      recorder.begin += frames;
    }
    const Reference::Frame& f = walk.frame();
    player.process({false, false, f.quarters, f.step}, 64, f.piece, PlayerSettings(f.values), recorder);
    EXPECT_TRUE(soundingAfter(recorder).empty()) << "walk " << seed;
  }
}

TEST(Player, StrikesAHeldNoteOnlyWithMoreThanASixteenthLeft) {
  Piece piece;
  piece.notes = {{0, 1200, 0, 60, 80, 0, 32}, {0, 1201, 0, 61, 80, 0, 32}, {1, 959, 0, 62, 80, 0, 32}};
  piece = finished(piece);
  Player player;
  Recorder recorder;
  player.process({true, false, 1, 1.0 / 24000}, 1, &piece, PlayerSettings(standardValues()), recorder);
  ASSERT_EQ(recorder.sent.size(), 1U);
  EXPECT_EQ(recorder.sent[0].pitch, 61);
}

// A host whose list is full now and then: events come late, but every note ends.
TEST(Player, LosesNoOffToAFullList) {
  std::mt19937 random(5);
  const Piece piece = randomPiece(random, 2);
  Player player;
  Recorder recorder;
  const PlayerSettings settings{standardValues()};
  const double step = 120 / 60.0 / 8000;
  double quarters = 0;
  for (int block = 0; block < 400; ++block) {
    recorder.room = static_cast<int>(random() % 3);
    player.process({true, block % 50 == 0, quarters, step}, 256, &piece, settings, recorder);
    quarters += 256 * step;
  }
  EXPECT_FALSE(recorder.sent.empty());
  for (int block = 0; block < 100; ++block) {
    recorder.room = 1;
    player.process({false, false, quarters, step}, 256, &piece, settings, recorder);
  }
  EXPECT_TRUE(soundingAfter(recorder).empty());
}

// 20,000 notes in one 8th: more than there is room for, and still nothing hangs.
TEST(Player, SurvivesMoreNotesThanItHasRoomFor) {
  Piece piece;
  for (std::uint32_t tick = 0; tick < 39; ++tick) {
    for (std::uint8_t lane = 0; lane < kLanes; ++lane) {
      for (std::uint8_t pitch = 0; pitch < 128; ++pitch) piece.notes.push_back({tick, 3000, lane, pitch, 80, 0, 32});
    }
  }
  piece = finished(piece);
  Player player;
  Recorder recorder;
  const PlayerSettings settings{standardValues()};
  const double step = 120 / 60.0 / 48000;
  player.process({true, false, 0, step}, 48000, &piece, settings, recorder);
  player.process({true, true, 1.7, step}, 48000, &piece, settings, recorder);
  player.process({false, false, 0, step}, 1, &piece, settings, recorder);
  EXPECT_GT(recorder.sent.size(), 500U);
  EXPECT_TRUE(soundingAfter(recorder).empty());
}

}  // namespace
}  // namespace feelscape::test
