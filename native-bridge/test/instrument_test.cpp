// One instance: what the main thread hands to the audio thread, and what it hears back.
#include "core/instrument.h"

#include <gtest/gtest.h>

#include <vector>

#include "support/pieces.h"

namespace feelscape::test {
namespace {

constexpr int kSwing = indexOf(ParameterId::swing);
constexpr int kMelody = indexOf(ParameterId::melody);
constexpr int kTemperature = indexOf(ParameterId::temperature);

// A melody note on each quarter of one bar, swung by this much.
Piece quarters(double swing) {
  Piece piece;
  piece.swing = swing;
  for (std::uint32_t tick = 0; tick < 3840; tick += 960) piece.notes.push_back({tick, 480, 0, 60, 100, 0, 32});
  return piece;
}

class Heard final : public EventSink {
 public:
  bool send(const NoteEvent& event) override {
    events.push_back(event);
    return true;
  }

  std::vector<NoteEvent> events;
};

class InstrumentTest : public testing::Test {
 protected:
  InstrumentTest() { instrument.activate(48000); }

  // A block at 120, rolling from where the last one ended.
  std::vector<NoteEvent> play(int frames) {
    Heard heard;
    HostTime host;
    host.playing = true;
    host.tempo = 120;
    host.quarters = frames_ / 24000.0;
    instrument.beginBlock();
    instrument.follow(host);
    instrument.play(frames, heard);
    frames_ += frames;
    return heard.events;
  }

  Instrument instrument;

 private:
  double frames_ = 0;
};

TEST_F(InstrumentTest, playsAPieceMadeElsewhereAndKeepsItsParameters) {
  ParameterValues values = standardValues();
  values[kTemperature] = 0.75;
  instrument.load(stateOf(quarters(50), values));
  instrument.loadPiece(stateOf(quarters(62)));
  EXPECT_EQ(instrument.value(kTemperature), 0.75);
  EXPECT_EQ(play(64).size(), 1U);
  EXPECT_EQ(instrument.value(kTemperature), 0.75);
}

TEST_F(InstrumentTest, swingFollowsAPieceMadeElsewhereUntilItIsTouched) {
  instrument.load(stateOf(quarters(55)));
  instrument.loadPiece(stateOf(quarters(62)));
  EXPECT_EQ(instrument.value(kSwing), 62);
  EXPECT_FALSE(readState(instrument.save()).swingTouched);
  instrument.post(kSwing, 70);
  instrument.loadPiece(stateOf(quarters(55)));
  EXPECT_EQ(instrument.value(kSwing), 70);
  EXPECT_TRUE(readState(instrument.save()).swingTouched);
}

// A state with three chunks, and one more.
Bytes with(const Bytes& state, const char* kind, const Bytes& payload) {
  Bytes body(state.begin() + 20, state.end());
  const Bytes chunk = chunkOf(kind, payload);
  body.insert(body.end(), chunk.begin(), chunk.end());
  return framed(4, body);
}

TEST_F(InstrumentTest, keepsAWishBesideThePieceThatIsPlayed) {
  const Bytes playing = stateOf(quarters(55));
  instrument.load(playing);
  EXPECT_EQ(play(64).size(), 1U);
  instrument.post(kTemperature, 0.75);
  EXPECT_FALSE(instrument.keep(with(playing, "WISH", {1, 2, 3})));
  const State saved = readState(instrument.save());
  EXPECT_EQ(saved.chunks.back().payload, (Bytes{1, 2, 3}));
  EXPECT_EQ(saved.values[kTemperature], 0.75);
  EXPECT_TRUE(play(64).empty()) << "the note that sounds goes on";
}

TEST_F(InstrumentTest, hasTheVoicePlayedWithWhatTheStateSays) {
  const Bytes playing = stateOf(quarters(55));
  instrument.load(with(playing, "VOIC", {1}));
  EXPECT_EQ(instrument.voiceLine()->setup(), (Bytes{1}));
  EXPECT_FALSE(instrument.keep(with(playing, "VOIC", {1})));
  EXPECT_TRUE(instrument.keep(with(playing, "VOIC", {2})));
  EXPECT_EQ(instrument.voiceLine()->setup(), (Bytes{2}));
  EXPECT_TRUE(instrument.keep(playing));
  EXPECT_TRUE(instrument.voiceLine()->setup().empty());
}

TEST_F(InstrumentTest, refusesAWishThatBelongsToAnotherPiece) {
  instrument.load(stateOf(quarters(55)));
  const Bytes before = instrument.save();
  EXPECT_THROW(instrument.keep(stateOf(quarters(62))), StateFault);
  EXPECT_THROW(instrument.keep(stateOf(std::nullopt)), StateFault);
  EXPECT_EQ(instrument.save(), before);
}

TEST_F(InstrumentTest, refusesADamagedPieceAndStaysAsItIs) {
  instrument.load(stateOf(quarters(55)));
  const Bytes before = instrument.save();
  Bytes damaged = stateOf(quarters(62));
  damaged.back() ^= 1;
  EXPECT_THROW(instrument.loadPiece(damaged), StateFault);
  EXPECT_EQ(instrument.save(), before);
}

// In a flush or a block without frames; the last piece may then lie in memory where the one that was played did.
Bytes ofNewerVersion() {
  Bytes state = stateOf(quarters(55));
  state[8] = 2;
  return state;
}

TEST_F(InstrumentTest, givesBackAStateOfANewerVersionUntilThereIsAPiece) {
  const Bytes newer = ofNewerVersion();
  EXPECT_THROW(instrument.load(newer), NewerState);
  instrument.post(kTemperature, 0.75);
  EXPECT_TRUE(play(64).empty());
  EXPECT_EQ(instrument.save(), newer);
  instrument.loadPiece(stateOf(quarters(62)));
  EXPECT_EQ(readState(instrument.save()).piece->swing, 62);
}

TEST_F(InstrumentTest, doesNotGiveItsPieceUpForAStateOfANewerVersion) {
  instrument.load(stateOf(quarters(55)));
  const Bytes before = instrument.save();
  EXPECT_THROW(instrument.load(ofNewerVersion()), NewerState);
  EXPECT_EQ(instrument.save(), before);
}

TEST_F(InstrumentTest, keepsNothingOfADamagedStateOfANewerVersion) {
  const Bytes before = instrument.save();
  Bytes damaged = ofNewerVersion();
  damaged.back() ^= 1;
  EXPECT_THROW(instrument.load(damaged), StateFault);
  EXPECT_EQ(instrument.save(), before);
}

TEST_F(InstrumentTest, beginsAPieceAnewHoweverManyCameBeforeItWithoutAFrame) {
  Piece held;
  held.notes = {{0, 3840, 0, 60, 100, 0, 32}};
  instrument.load(stateOf(held));
  EXPECT_EQ(play(64).size(), 1U);
  for (int pieces = 1; pieces < 16; ++pieces) {
    for (int i = 0; i < pieces; ++i) {
      instrument.load(stateOf(held));
      instrument.beginBlock();
    }
    const auto events = play(64);
    ASSERT_EQ(events.size(), 2U) << "after " << pieces;
    EXPECT_FALSE(events[0].on);
    EXPECT_TRUE(events[1].on);
  }
}

TEST_F(InstrumentTest, aPostedValueIsHeardFromTheNextBlockOn) {
  instrument.load(stateOf(quarters(50)));
  EXPECT_EQ(play(64).size(), 1U);
  instrument.post(kMelody, 0);
  const auto events = play(64);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_FALSE(events[0].on);
  EXPECT_EQ(events[0].frame, 0);
}

TEST_F(InstrumentTest, movesAPostedValueToTheNearestAllowed) {
  instrument.post(kTemperature, 7);
  EXPECT_EQ(instrument.value(kTemperature), 1);
  instrument.post(kMelody, 0.4);
  EXPECT_EQ(instrument.value(kMelody), 0);
}

TEST_F(InstrumentTest, aStateLoadedAfterAPostedValueReplacesIt) {
  instrument.post(kTemperature, 0.9);
  instrument.load(stateOf(quarters(50)));
  play(64);
  EXPECT_EQ(instrument.value(kTemperature), parameterAt(kTemperature).standard);
}

TEST_F(InstrumentTest, tellsWhereTheSongIs) {
  EXPECT_FALSE(instrument.songPosition().rolling);
  play(24000);
  play(12000);
  EXPECT_TRUE(instrument.songPosition().rolling);
  EXPECT_NEAR(instrument.songPosition().quarters, 1.5, 1e-9);
  EXPECT_NEAR(instrument.songPosition().tempo, 120, 1e-9);
}

}  // namespace
}  // namespace feelscape::test
