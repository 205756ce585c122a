#include "support/pieces.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/bytes.h"

namespace feelscape::test {
namespace {

// Bit by bit, unlike the one of core/.
std::uint32_t slowCrc32(const Bytes& bytes) {
  std::uint32_t rest = ~0U;
  for (const std::uint8_t byte : bytes) {
    rest ^= byte;
    for (int bit = 0; bit < 8; ++bit) rest = (rest & 1) != 0 ? rest >> 1 ^ 0xEDB88320U : rest >> 1;
  }
  return ~rest;
}

Bytes parameterChunk(const ParameterValues& values, bool swingTouched) {
  ByteWriter out;
  out.u8(swingTouched ? 1 : 0);
  out.u16(kParameterCount);
  for (int i = 0; i < kParameterCount; ++i) {
    out.u32(static_cast<std::uint32_t>(i + 1));
    out.f64(values[i]);
  }
  return chunkOf("PARM", out.take());
}

}  // namespace

Bytes framed(int chunks, const Bytes& body) {
  ByteWriter out;
  out.raw("FeelScap", 8);
  out.u16(1);
  out.u16(static_cast<std::uint16_t>(chunks));
  out.u32(static_cast<std::uint32_t>(body.size()));
  out.u32(slowCrc32(body));
  out.raw(body.data(), body.size());
  return out.take();
}

Bytes chunkOf(const char* kind, const Bytes& payload) {
  ByteWriter out;
  out.raw(kind, 4);
  out.u32(static_cast<std::uint32_t>(payload.size()));
  out.raw(payload.data(), payload.size());
  return out.take();
}

Bytes pieceChunk(const Piece& piece) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(piece.bars));
  out.u8(9);
  out.u8(4);
  out.f64(piece.tempo);
  out.f64(piece.swing);
  for (const int delay : piece.delays) out.u16(static_cast<std::uint16_t>(delay));
  out.u64(piece.humaniseSeed);
  for (const std::uint8_t program : {0, 4, 33, 0}) out.u8(program);
  for (int rung = 0; rung <= kTopRung; ++rung) out.f64(-rung);
  return chunkOf("PIEC", out.take());
}

Bytes ladderChunk(const Piece& piece) {
  ByteWriter out;
  out.u32(static_cast<std::uint32_t>(piece.notes.size()));
  for (const Note& note : piece.notes) {
    out.u32(note.tick);
    out.u16(note.length);
    for (const std::uint8_t byte : {note.lane, note.pitch, note.velocity, note.firstRung, note.lastRung}) out.u8(byte);
  }
  return chunkOf("LADR", out.take());
}

Bytes stateOf(const std::optional<Piece>& piece, const ParameterValues& values, bool swingTouched) {
  Bytes body = parameterChunk(values, swingTouched);
  if (piece) {
    for (const Bytes& chunk : {pieceChunk(*piece), ladderChunk(*piece)}) {
      body.insert(body.end(), chunk.begin(), chunk.end());
    }
  }
  return framed(piece ? 3 : 1, body);
}

Piece finished(const Piece& piece) { return *readState(stateOf(piece)).piece; }

Piece randomPiece(std::mt19937& random, int bars) {
  const auto pick = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  Piece piece;
  piece.bars = bars;
  piece.tempo = 82;
  piece.swing = pick(50, 75);
  for (int& delay : piece.delays) delay = pick(0, 160);
  piece.humaniseSeed = random();
  // By tick, lane, pitch, so that each stands there once.
  std::map<std::tuple<int, int, int>, Note> notes;
  for (int i = 0; i < 60 * bars; ++i) {
    const int step = pick(0, 3) == 0 ? 1 : 60;
    const int tick = pick(0, (piece.length() - 1) / step) * step;
    const int lane = pick(0, kLanes - 1);
    const int pitch = lane == kDrums ? pick(35, 45) : pick(0, 3) == 0 ? pick(0, 127) : pick(40, 55);
    const int longest = std::min(piece.length() - tick, std::array<int, 4>{2, 300, 700, 6000}[pick(0, 3)]);
    const int first = pick(0, kTopRung);
    notes[{tick, lane, pitch}] = {static_cast<std::uint32_t>(tick),
                                  static_cast<std::uint16_t>(pick(1, longest)),
                                  static_cast<std::uint8_t>(lane),
                                  static_cast<std::uint8_t>(pitch),
                                  static_cast<std::uint8_t>(pick(10, 127)),
                                  static_cast<std::uint8_t>(pick(0, 1) * first),
                                  static_cast<std::uint8_t>(pick(first, kTopRung))};
  }
  for (const auto& [key, note] : notes) piece.notes.push_back(note);
  return finished(piece);
}

}  // namespace feelscape::test
