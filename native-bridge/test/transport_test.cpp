// How the transport follows hosts, exact ones and others.
#include "core/transport.h"

#include <gtest/gtest.h>

#include <cmath>

namespace feelscape::test {
namespace {

constexpr double kRate = 48000;
constexpr double kOwnTempo = 90;
constexpr double kTick = 1.0 / 960;

HostTime rolling(double quarters, double tempo) {
  HostTime time;
  time.playing = true;
  time.quarters = quarters;
  time.tempo = tempo;
  return time;
}

// As Ardour has it: quarters in steps of 1/1920, frames exact.
HostTime likeArdour(std::int64_t frame, double tempo) {
  HostTime time = rolling(std::round(static_cast<double>(frame) * tempo / 60 / kRate * 1920) / 1920, tempo);
  time.frames = frame;
  return time;
}

class Transports : public testing::Test {
 protected:
  Transports() { transport.prepare(kRate); }

  Transport transport;
};

TEST_F(Transports, SeesThroughAHostsRounding) {
  for (std::int64_t frame = 1000; frame < 1000000; frame += 333) {
    transport.follow(likeArdour(frame, 187), kOwnTempo);
    EXPECT_FALSE(transport.moment().jumped);
    ASSERT_NEAR(transport.moment().quarters, static_cast<double>(frame) * 187 / 60 / kRate, 1e-9);
    transport.advance(333);
  }
}

TEST_F(Transports, KeepsItsOwnCountWhereOnlyRoundedQuartersAreKnown) {
  double first = 0;
  for (int block = 0; block < 2000; ++block) {
    HostTime time = likeArdour(block * 64 + 17, 131);
    time.frames.reset();
    transport.follow(time, kOwnTempo);
    if (block == 0) first = transport.moment().quarters;
    EXPECT_FALSE(transport.moment().jumped);
    ASSERT_NEAR(transport.moment().quarters, first + block * 64 * 131 / 60.0 / kRate, 1e-9);
    transport.advance(64);
  }
}

TEST_F(Transports, JumpsWithTheHost) {
  transport.follow(rolling(4, 120), kOwnTempo);
  transport.advance(1024);
  const double next = transport.moment().quarters;
  transport.follow(rolling(next + 1.5 * kTick, 120), kOwnTempo);
  EXPECT_TRUE(transport.moment().jumped);
  EXPECT_EQ(transport.moment().quarters, next + 1.5 * kTick);
  transport.advance(1);
  EXPECT_FALSE(transport.moment().jumped) << "only the first frame jumped";

  transport.follow(rolling(0, 120), kOwnTempo);
  EXPECT_TRUE(transport.moment().jumped) << "a loop";
}

// A CLAP's block begins with the host's word, and a transport event may stand on its first frame as well; a block
// without frames may come before.
TEST_F(Transports, JumpsHoweverOftenTheHostSaysSo) {
  transport.follow(rolling(4, 120), kOwnTempo);
  transport.advance(1024);
  transport.follow(rolling(8, 120), kOwnTempo);
  transport.follow(rolling(8, 120), kOwnTempo);
  transport.advance(0);
  transport.follow(rolling(8, 120), kOwnTempo);
  EXPECT_TRUE(transport.moment().jumped);
  EXPECT_EQ(transport.moment().quarters, 8);
  transport.advance(1);
  EXPECT_FALSE(transport.moment().jumped);
}

TEST_F(Transports, TakesTheHostsLastWordOnAFrame) {
  transport.follow(rolling(4, 120), kOwnTempo);
  transport.advance(1024);
  const double next = transport.moment().quarters;
  HostTime stopped = rolling(30, 120);
  stopped.playing = false;
  for (const HostTime& unheeded : {rolling(20, 120), rolling(next, 60), stopped}) {
    transport.follow(unheeded, kOwnTempo);
    transport.follow(rolling(next, 120), kOwnTempo);
    EXPECT_TRUE(transport.moment().rolling);
    EXPECT_FALSE(transport.moment().jumped);
    EXPECT_EQ(transport.moment().quarters, next);
  }
}

TEST_F(Transports, TakesAChangeOfTempoInsideABlockForWhatItIs) {
  transport.follow(rolling(0, 120), kOwnTempo);
  transport.advance(4096);
  // Half of the block went at 60: the host is 41 ticks behind what 120 would have given.
  const double host = 2048 * 2 / kRate + 2048 * 1 / kRate;
  transport.follow(rolling(host, 60), kOwnTempo);
  EXPECT_FALSE(transport.moment().jumped);
  EXPECT_EQ(transport.moment().quarters, host);
}

TEST_F(Transports, FollowsARampWithoutAJump) {
  double quarters = 0;
  for (int block = 0; block < 1000; ++block) {
    const double tempo = 60 + block * 0.2;
    transport.follow(rolling(std::round(quarters * 1920) / 1920, tempo), kOwnTempo);
    EXPECT_FALSE(transport.moment().jumped && block > 0) << block;
    EXPECT_NEAR(transport.moment().quarters, quarters, kTick);
    transport.advance(1024);
    quarters += 1024 * (tempo + 0.1) / 60 / kRate;
  }
}

// Early in a ramp the frames at the tempo of the moment come close to the quarters, but not onto them.
TEST_F(Transports, TakesTheQuartersOfARampNotItsFrames) {
  for (std::int64_t frame = 0; frame < 48000; frame += 64) {
    const double seconds = static_cast<double>(frame) / kRate;
    HostTime time = rolling(seconds * (2 + seconds / 10), 120 + 12 * seconds);
    time.frames = frame;
    transport.follow(time, kOwnTempo);
    ASSERT_EQ(transport.moment().quarters, *time.quarters) << frame;
    transport.advance(64);
  }
}

TEST_F(Transports, RollsByItselfWithoutAHostsTransport) {
  transport.follow(std::nullopt, kOwnTempo);
  EXPECT_TRUE(transport.moment().rolling);
  EXPECT_EQ(transport.moment().quarters, 0);
  transport.advance(48000);
  transport.follow(std::nullopt, kOwnTempo);
  EXPECT_FALSE(transport.moment().jumped);
  EXPECT_NEAR(transport.moment().quarters, 1.5, 1e-12) << "a second at 90";
}

TEST_F(Transports, CountsByItselfWhereAHostOnlyRolls) {
  HostTime time;
  time.playing = true;
  transport.follow(time, kOwnTempo);
  transport.advance(48000);
  transport.follow(time, kOwnTempo);
  EXPECT_FALSE(transport.moment().jumped);
  EXPECT_NEAR(transport.moment().quarters, 1.5, 1e-12);
}

TEST_F(Transports, TakesTheFramesWhereAHostKnowsNoQuarters) {
  HostTime time;
  time.playing = true;
  time.tempo = 120;
  time.frames = 24000;
  transport.follow(time, kOwnTempo);
  EXPECT_NEAR(transport.moment().quarters, 1, 1e-12);
}

TEST_F(Transports, StandsStillWithTheHost) {
  HostTime time = rolling(3, 120);
  time.playing = false;
  transport.follow(time, kOwnTempo);
  transport.advance(4096);
  EXPECT_FALSE(transport.moment().rolling);
}

TEST_F(Transports, DoesNotBelieveNonsense) {
  for (const double nonsense : {std::nan(""), std::numeric_limits<double>::infinity(), 1e300}) {
    transport.prepare(kRate);
    transport.follow(rolling(nonsense, 120), kOwnTempo);
    EXPECT_TRUE(std::isfinite(transport.moment().quarters));
  }
  for (const double nonsense : {std::nan(""), 0.0, -120.0, 1e300}) {
    transport.prepare(kRate);
    transport.follow(rolling(0, nonsense), kOwnTempo);
    EXPECT_NEAR(transport.moment().quartersAFrame, kOwnTempo / 60 / kRate, 1e-15);
  }
}

}  // namespace
}  // namespace feelscape::test
