// What a state may hold and what is refused: docs/state.md.
#include "core/state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/bytes.h"
#include "core/crc32.h"
#include "support/pieces.h"

namespace feelscape::test {
namespace {

Piece smallPiece() {
  Piece piece;
  piece.bars = 2;
  piece.tempo = 75.5;
  piece.swing = 61.25;
  piece.delays = {0, 12, 160, 3};
  piece.humaniseSeed = 0xFEDCBA9876543210;
  piece.notes = {{0, 480, 0, 60, 80, 0, 16},
                 {0, 960, 0, 60, 90, 17, 32},
                 {0, 7680, 2, 36, 127, 0, 32},
                 {7679, 1, 3, 42, 10, 32, 32}};
  return piece;
}

// The state of a piece whose first note was changed.
template <typename Change>
Bytes withFirstNote(Change change) {
  Piece piece = smallPiece();
  change(piece.notes[0]);
  return stateOf(piece);
}

std::string faultOf(const Bytes& bytes) {
  try {
    readState(bytes);
  } catch (const StateFault& fault) {
    return fault.what();
  }
  return "no fault";
}

bool says(const std::string& fault, const std::string& words) { return fault.find(words) != std::string::npos; }

Bytes joined(const std::vector<Bytes>& parts) {
  Bytes all;
  for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

Bytes parameters(const std::vector<std::pair<std::uint32_t, double>>& values) {
  ByteWriter out;
  out.u8(0);
  out.u16(static_cast<std::uint16_t>(values.size()));
  for (const auto& [id, value] : values) {
    out.u32(id);
    out.f64(value);
  }
  return framed(1, chunkOf("PARM", out.take()));
}

TEST(Crc32, IsThatOfZip) {
  const std::string text = "123456789";
  EXPECT_EQ(crc32(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()), 0xCBF43926U);
}

TEST(State, GivesBackThePieceAndTheParameters) {
  ParameterValues values = standardValues();
  values[indexOf(ParameterId::transpose)] = -7;
  values[indexOf(ParameterId::swing)] = 55;
  const State state = readState(stateOf(smallPiece(), values, true));

  ASSERT_TRUE(state.piece);
  EXPECT_EQ(state.piece->bars, 2);
  EXPECT_EQ(state.piece->tempo, 75.5);
  EXPECT_EQ(state.piece->swing, 61.25);
  EXPECT_EQ(state.piece->delays, (std::array<int, kLanes>{0, 12, 160, 3}));
  EXPECT_EQ(state.piece->humaniseSeed, 0xFEDCBA9876543210);
  ASSERT_EQ(state.piece->notes.size(), 4U);
  EXPECT_EQ(state.piece->notes[2].end(), 7680U);
  EXPECT_EQ(state.piece->notes[3].lane, kDrums);
  EXPECT_EQ(state.values, values);
  EXPECT_TRUE(state.swingTouched);
}

TEST(State, WritesBackTheSameBytes) {
  const Bytes bytes = stateOf(smallPiece());
  EXPECT_EQ(writeState(readState(bytes)), bytes);
}

TEST(State, KeepsWhatItDoesNotKnowInItsPlace) {
  const Bytes before = chunkOf("PICT", {1, 2, 3});
  const Bytes after = chunkOf("~new", {});
  const Bytes body = joined({before, pieceChunk(smallPiece()), after, ladderChunk(smallPiece())});
  const Bytes written = writeState(readState(framed(4, body)));

  const State again = readState(written);
  ASSERT_EQ(again.chunks.size(), 5U) << "PARM was added";
  EXPECT_EQ(again.chunks[1].payload, (Bytes{1, 2, 3}));
  EXPECT_EQ(again.chunks[3].kind, (std::array<char, 4>{'~', 'n', 'e', 'w'}));
}

TEST(State, WithoutAnyChunkIsAnEmptyPlugins) {
  const State state = readState(framed(0, {}));
  EXPECT_FALSE(state.piece);
  EXPECT_EQ(state.values, standardValues());
  EXPECT_FALSE(state.swingTouched);
}

TEST(State, MovesParametersToTheirBorders) {
  const double infinite = std::numeric_limits<double>::infinity();
  const State state = readState(parameters({{2, 7}, {4, -infinite}, {6, 2.6}, {14, infinite}, {4711, 1}}));
  EXPECT_EQ(state.values[indexOf(ParameterId::temperature)], 1);
  EXPECT_EQ(state.values[indexOf(ParameterId::swing)], 50);
  EXPECT_EQ(state.values[indexOf(ParameterId::transpose)], 3);
  EXPECT_EQ(state.values[indexOf(ParameterId::velocity)], 2);
  EXPECT_EQ(state.values[indexOf(ParameterId::latch)], 1) << "what is missing has its default";
}

TEST(State, RefusesAParameterThatIsNotANumber) {
  EXPECT_PRED2(says, faultOf(parameters({{2, std::nan("")}})), "parameter 2 is not a number");
}

TEST(State, RefusesEveryCutOff) {
  const Bytes whole = stateOf(smallPiece());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW(readState({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}), StateFault) << size;
  }
}

TEST(State, RefusesEveryFlippedBit) {
  const Bytes whole = stateOf(smallPiece());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    Bytes damaged = whole;
    damaged[i] ^= 1 << i % 8;
    EXPECT_THROW(readState(damaged), StateFault) << "byte " << i;
  }
}

TEST(State, RefusesBytesBehindTheLastChunk) {
  Bytes longer = stateOf(smallPiece());
  longer.push_back(0);
  EXPECT_THROW(readState(longer), StateFault);
  EXPECT_PRED2(says, faultOf(framed(0, {0, 0, 0, 0})), "4 bytes too many");
}

TEST(State, RefusesBytesBehindTheFieldsOfAChunk) {
  for (const char* longer : {"PIEC", "LADR", "PARM"}) {
    State state = readState(stateOf(smallPiece()));
    Bytes body;
    for (Chunk& chunk : state.chunks) {
      const std::string kind(chunk.kind.begin(), chunk.kind.end());
      if (kind == longer) chunk.payload.push_back(0);
      body = joined({body, chunkOf(kind.c_str(), chunk.payload)});
    }
    EXPECT_PRED2(says, faultOf(framed(3, body)), std::string(longer) + " has 1 bytes too many");
  }
}

TEST(State, RefusesALadderWithoutAPieceAndAPieceWithoutALadder) {
  EXPECT_PRED2(says, faultOf(framed(1, ladderChunk(smallPiece()))), "LADR but no PIEC");
  EXPECT_PRED2(says, faultOf(framed(1, pieceChunk(smallPiece()))), "PIEC but no LADR");
}

TEST(State, RefusesTheSameChunkTwice) {
  EXPECT_PRED2(says, faultOf(framed(2, joined({chunkOf("PICT", {}), chunkOf("PICT", {})}))), "two chunks PICT");
}

TEST(State, RefusesAnotherVersionAndOtherFiles) {
  Bytes later = stateOf(smallPiece());
  later[8] = 2;
  EXPECT_PRED2(says, faultOf(later), "version 2, of a newer FeelScape; this one reads version 1");
  EXPECT_THROW(readState(later), NewerState);
  later[8] = 0;
  EXPECT_PRED2(says, faultOf(later), "version 0; this FeelScape reads version 1");
  Bytes other = stateOf(smallPiece());
  other[0] = 'V';
  EXPECT_PRED2(says, faultOf(other), "not a state of FeelScape");
}

TEST(State, RefusesWhatLiesOutsideItsRange) {
  const auto pieceWith = [](auto change) {
    Piece piece = smallPiece();
    change(piece);
    return faultOf(stateOf(piece));
  };
  EXPECT_PRED2(says, pieceWith([](Piece& p) { p.bars = 0; }), "bars is 0; it must be within 1..16");
  EXPECT_PRED2(says, pieceWith([](Piece& p) { p.bars = 17; }), "bars is 17");
  EXPECT_PRED2(says, pieceWith([](Piece& p) { p.tempo = 29.9; }), "tempo");
  EXPECT_PRED2(says, pieceWith([](Piece& p) { p.tempo = std::nan(""); }), "tempo");
  EXPECT_PRED2(says, pieceWith([](Piece& p) { p.swing = 76; }), "swing");
  EXPECT_PRED2(says, pieceWith([](Piece& p) { p.delays[1] = 161; }), "delay");

  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.tick = 7680; })), "tick of a note");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.length = 0; })), "length of a note");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.length = 7681; })), "length of a note");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.lane = 4; })), "lane");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.pitch = 128; })), "pitch");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.velocity = 9; })), "velocity");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.lastRung = 33; })), "last rung");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.firstRung = 17; })), "first rung");
}

TEST(State, RefusesNotesOutOfOrderAndTwiceOnARung) {
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.pitch = 61; })), "not in order");
  EXPECT_PRED2(says, faultOf(withFirstNote([](Note& n) { n.lastRung = 17; })), "twice");
}

TEST(State, RefusesMoreThanItsMostNotes) {
  Piece piece;
  piece.bars = 16;
  for (std::uint32_t i = 0; i < 20000; ++i) piece.notes.push_back({i, 1, 0, 60, 80, 0, 32});
  EXPECT_EQ(readState(stateOf(piece)).piece->notes.size(), 20000U);
  piece.notes.push_back({20000, 1, 0, 60, 80, 0, 32});
  EXPECT_PRED2(says, faultOf(stateOf(piece)), "20001");
}

// Garbage inside a valid frame: whatever is read, nothing but a StateFault may come of it.
TEST(State, SurvivesGarbage) {
  std::mt19937 random(7);
  const Bytes whole = stateOf(smallPiece());
  int accepted = 0;
  for (int i = 0; i < 20000; ++i) {
    Bytes body(whole.begin() + 20, whole.end());
    for (int flips = 1 + static_cast<int>(random() % 4); flips > 0; --flips) {
      body[random() % body.size()] = static_cast<std::uint8_t>(random());
    }
    if (random() % 4 == 0) body.resize(random() % (body.size() + 1));
    try {
      readState(framed(3, body));
      ++accepted;
    } catch (const StateFault&) {
    }
  }
  EXPECT_GT(accepted, 0) << "some of it must get past the checksum and the frame";
}

TEST(TakeState, TakesExactlyOneStateInPiecesOfAnySize) {
  const Bytes state = stateOf(smallPiece());
  for (const std::size_t most : {1U, 7U, 4096U}) {
    Bytes stream = state;
    stream.insert(stream.end(), {'m', 'o', 'r', 'e'});
    std::size_t at = 0;
    const Bytes taken = takeState([&](std::uint8_t* to, std::size_t size) {
      const std::size_t count = std::min({size, most, stream.size() - at});
      std::copy_n(stream.begin() + static_cast<std::ptrdiff_t>(at), count, to);
      at += count;
      return static_cast<std::int64_t>(count);
    });
    EXPECT_EQ(taken, state);
    EXPECT_EQ(at, state.size());
  }
}

TEST(TakeState, RefusesAStreamThatEndsOrLies) {
  const auto nothing = [](std::uint8_t*, std::size_t) -> std::int64_t { return 0; };
  EXPECT_THROW(takeState(nothing), StateFault);
  const auto failing = [](std::uint8_t*, std::size_t) -> std::int64_t { return -1; };
  EXPECT_THROW(takeState(failing), StateFault);

  Bytes huge = framed(0, {});
  huge[12] = huge[13] = huge[14] = huge[15] = 0xFF;
  std::size_t at = 0;
  const auto source = [&](std::uint8_t* to, std::size_t size) -> std::int64_t {
    const std::size_t count = std::min(size, huge.size() - at);
    std::copy_n(huge.begin() + static_cast<std::ptrdiff_t>(at), count, to);
    at += count;
    return static_cast<std::int64_t>(count);
  };
  EXPECT_THROW(takeState(source), StateFault) << "4 GB are not made room for";
}

}  // namespace
}  // namespace feelscape::test
