// Given the same timed parameter values the player emits the same events, each within one frame, at every block size.
#include <gtest/gtest.h>

#include <cmath>
#include <iterator>
#include <random>
#include <set>

#include "support/pieces.h"
#include "support/situations.h"

namespace feelscape::test {
namespace {

constexpr double kSeconds = 1.5;

class Time : public testing::TestWithParam<std::size_t> {
 protected:
  // At each block size the events that the slow reference wants, and those of blocks of one frame.
  void expectTheSame(const Situation& situation) const {
    const std::vector<Sent> wanted = expected(situation.timeline, piece, Blocks(1));
    EXPECT_GT(wanted.size(), 20U) << situation.name;
    const std::vector<Sent> first = played(situation.timeline, piece, Blocks(1));
    for (const int size : kBlockSizes) {
      const std::vector<Sent> sent = played(situation.timeline, piece, Blocks(size));
      EXPECT_EQ(difference(wanted, sent).differing, 0U) << situation.name << " in blocks of " << size;
      EXPECT_EQ(difference(first, sent).differing, 0U) << situation.name << " in blocks of " << size;
    }
  }

  // The host says how a ramp goes only with its blocks: each event lies where its block's word puts it, and all are
  // there.
  void expectTheHostsWord(const Situation& situation) const {
    std::vector<std::size_t> counts;
    for (const int size : kBlockSizes) {
      const std::vector<Sent> wanted = expected(situation.timeline, piece, Blocks(size));
      const Difference found = difference(wanted, played(situation.timeline, piece, Blocks(size)));
      EXPECT_EQ(found.differing, 0U) << situation.name << " in blocks of " << size;
      counts.push_back(found.events);
    }
    EXPECT_EQ(std::set<std::size_t>(counts.begin(), counts.end()).size(), 1U) << situation.name;
  }

  std::mt19937 random{17};
  Piece piece = randomPiece(random, 2);
};

TEST_P(Time, IsTheSameAtEveryBlockSize) {
  const double sampleRate = kSampleRates[GetParam()];
  const std::size_t count = situations(sampleRate, kMetres[0], kSeconds, piece).size();
  for (std::size_t i = 0; i < count; ++i) {
    // In one of the metres at each rate; `./feelscape bench bridge` has all of them.
    const Metre& metre = kMetres[(GetParam() + i) % std::size(kMetres)];
    const Situation situation = situations(sampleRate, metre, kSeconds, piece)[i];
    if (situation.timeline.hasRamp()) {
      expectTheHostsWord(situation);
    } else {
      expectTheSame(situation);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(SampleRates, Time, testing::Range(std::size_t{0}, std::size(kSampleRates)),
                         [](const auto& info) { return std::to_string(std::lround(kSampleRates[info.param])); });

TEST(Bounce, PlaysNoWrongPitchInBlocksOf32Or4096) {
  std::mt19937 random(23);
  const Piece piece = randomPiece(random, 4);
  const Timeline song = bounce(48000);
  const std::vector<Sent> wanted = expected(song, piece, Blocks(4096));
  EXPECT_GT(wanted.size(), 1000U);
  for (const int size : {32, 4096}) {
    const Difference found = difference(wanted, played(song, piece, Blocks(size)));
    EXPECT_EQ(found.wrongNotes, 0U) << size;
    EXPECT_EQ(found.differing, 0U) << size;
    EXPECT_LE(found.farthest, 1) << size;
  }
}

}  // namespace
}  // namespace feelscape::test
