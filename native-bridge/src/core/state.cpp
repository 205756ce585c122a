#include "core/state.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <string>
#include <tuple>

#include "core/bytes.h"
#include "core/crc32.h"

namespace feelscape {
namespace {

constexpr char kMagic[8] = {'F', 'e', 'e', 'l', 'S', 'c', 'a', 'p'};
constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kHeaderSize = 20;
constexpr std::uint32_t kMostNotes = 20000;
constexpr int kMaxDelay = 160;
constexpr int kRungs = kTopRung + 1;
constexpr std::uint8_t kSwingTouched = 1;

using Kind = std::array<char, 4>;
constexpr Kind kParm = {'P', 'A', 'R', 'M'};
constexpr Kind kPiec = {'P', 'I', 'E', 'C'};
constexpr Kind kLadr = {'L', 'A', 'D', 'R'};

struct Header {
  std::uint16_t version;
  std::uint16_t chunks;
  std::uint32_t size;
  std::uint32_t crc;
};

std::string nameOf(Kind kind) {
  std::string name;
  for (const char c : kind) name += c >= ' ' && c <= '~' ? c : '?';
  return name;
}

// `value` where it is within low..high (NaN never is), else a fault.
template <typename Number>
Number within(const char* what, Number value, Number low, Number high) {
  if (!(value >= low && value <= high)) {
    throw StateFault(std::string("the state's ") + what + " is " + std::to_string(value) + "; it must be within " +
                     std::to_string(low) + ".." + std::to_string(high));
  }
  return value;
}

Header readHeader(const std::uint8_t* bytes) {
  if (std::memcmp(bytes, kMagic, sizeof kMagic) != 0) {
    throw StateFault("this is not a state of FeelScape: it does not begin with FeelScap");
  }
  ByteReader in(bytes + sizeof kMagic, kHeaderSize - sizeof kMagic, "the state's header");
  Header header{};
  header.version = in.u16();
  header.chunks = in.u16();
  header.size = in.u32();
  header.crc = in.u32();
  if (header.size > kLargestState - kHeaderSize) {
    throw StateFault("the state would have " + std::to_string(header.size) + " bytes; at most " +
                     std::to_string(kLargestState) + " are allowed");
  }
  return header;
}

void checkVersion(std::uint16_t version) {
  const std::string has = "the state has version " + std::to_string(version);
  const std::string known = "reads version " + std::to_string(kVersion);
  if (version > kVersion) {
    throw NewerState(has + ", of a newer FeelScape; this one " + known +
                     ". It stays as it is: install the newer one to open it");
  }
  if (version != kVersion) throw StateFault(has + "; this FeelScape " + known);
}

std::vector<Chunk> readChunks(ByteReader in, int count) {
  std::vector<Chunk> chunks;
  std::set<Kind> kinds;
  for (int i = 0; i < count; ++i) {
    Chunk chunk{};
    std::memcpy(chunk.kind.data(), in.take(chunk.kind.size()), chunk.kind.size());
    if (!kinds.insert(chunk.kind).second) throw StateFault("the state has two chunks " + nameOf(chunk.kind));
    const std::uint32_t size = in.u32();
    const std::uint8_t* payload = in.take(size);
    chunk.payload.assign(payload, payload + size);
    chunks.push_back(std::move(chunk));
  }
  in.finish();
  return chunks;
}

const Chunk* find(const std::vector<Chunk>& chunks, Kind kind) {
  const auto found = std::find_if(chunks.begin(), chunks.end(), [&](const Chunk& c) { return c.kind == kind; });
  return found == chunks.end() ? nullptr : &*found;
}

ByteReader readerOf(const Chunk& chunk) {
  return {chunk.payload.data(), chunk.payload.size(), "the state's chunk " + nameOf(chunk.kind)};
}

void readParameters(const Chunk& chunk, State& state) {
  ByteReader in = readerOf(chunk);
  state.swingTouched = (in.u8() & kSwingTouched) != 0;
  const int count = in.u16();
  for (int i = 0; i < count; ++i) {
    const std::uint32_t id = in.u32();
    const double value = in.f64();
    if (std::isnan(value)) {
      throw StateFault("the state's parameter " + std::to_string(id) + " is not a number");
    }
    if (const auto index = indexOf(id)) state.values[*index] = allowed(parameterAt(*index), value);
  }
  in.finish();
}

Piece readPiece(const Chunk& chunk) {
  ByteReader in = readerOf(chunk);
  Piece piece;
  piece.bars = within<int>("number of bars", in.u8(), 1, kMaxBars);
  within<int>("tonic", in.u8(), 0, 11);
  within<int>("mode", in.u8(), 0, 4);
  piece.tempo = within("tempo", in.f64(), 30.0, 300.0);
  piece.swing = within("swing", in.f64(), 50.0, 75.0);
  for (int& delay : piece.delays) delay = within<int>("delay of a lane", in.u16(), 0, kMaxDelay);
  piece.humaniseSeed = in.u64();
  for (std::uint8_t& program : piece.programs) {
    program = static_cast<std::uint8_t>(within<int>("program", in.u8(), 0, 127));
  }
  for (int rung = 0; rung < kRungs; ++rung) {
    if (std::isnan(in.f64()))
      throw StateFault("the state's score of rung " + std::to_string(rung) + " is not a number");
  }
  in.finish();
  return piece;
}

Note readNote(ByteReader& in, int length) {
  Note note{};
  note.tick = in.u32();
  note.length = in.u16();
  note.lane = in.u8();
  note.pitch = in.u8();
  note.velocity = in.u8();
  note.firstRung = in.u8();
  note.lastRung = in.u8();
  within<std::uint32_t>("tick of a note", note.tick, 0, length - 1);
  within<std::uint32_t>("length of a note", note.length, 1, length - note.tick);
  within<int>("lane of a note", note.lane, 0, kLanes - 1);
  within<int>("pitch of a note", note.pitch, 0, 127);
  within<int>("velocity of a note", note.velocity, 10, 127);
  within<int>("last rung of a note", note.lastRung, 0, kTopRung);
  within<int>("first rung of a note", note.firstRung, 0, note.lastRung);
  return note;
}

void checkNeighbours(const Note& before, const Note& after) {
  const auto key = [](const Note& n) { return std::make_tuple(n.tick, n.lane, n.pitch, n.firstRung); };
  const std::string where = " at tick " + std::to_string(after.tick);
  if (!(key(before) < key(after))) throw StateFault("the state's notes are not in order" + where);
  const bool same = before.tick == after.tick && before.lane == after.lane && before.pitch == after.pitch;
  if (same && after.firstRung <= before.lastRung) throw StateFault("a rung of the state plays a note twice" + where);
}

void indexCells(Piece& piece) {
  const auto beginsBefore = [](const Note& note, std::uint32_t tick) { return note.tick < tick; };
  for (int cell = 0; cell <= piece.cells(); ++cell) {
    const auto first = std::lower_bound(piece.notes.begin(), piece.notes.end(),
                                        static_cast<std::uint32_t>(cell) * kTicksAnEighth, beginsBefore);
    piece.firstOfCell.push_back(static_cast<std::uint32_t>(first - piece.notes.begin()));
  }
}

void readLadder(const Chunk& chunk, Piece& piece) {
  ByteReader in = readerOf(chunk);
  const std::uint32_t count = within<std::uint32_t>("number of notes", in.u32(), 0, kMostNotes);
  piece.notes.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    piece.notes.push_back(readNote(in, piece.length()));
    if (i > 0) checkNeighbours(piece.notes[i - 1], piece.notes[i]);
  }
  in.finish();
  indexCells(piece);
}

Chunk writeParameters(const State& state) {
  ByteWriter out;
  out.u8(state.swingTouched ? kSwingTouched : 0);
  out.u16(kParameterCount);
  for (int i = 0; i < kParameterCount; ++i) {
    out.u32(static_cast<std::uint32_t>(parameterAt(i).id));
    out.f64(state.values[i]);
  }
  return {kParm, out.take()};
}

void write(ByteWriter& out, const Chunk& chunk) {
  out.raw(chunk.kind.data(), chunk.kind.size());
  out.u32(static_cast<std::uint32_t>(chunk.payload.size()));
  out.raw(chunk.payload.data(), chunk.payload.size());
}

void takeExactly(const ByteSource& source, std::uint8_t* to, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const std::int64_t came = source(to + done, size - done);
    if (came <= 0 || static_cast<std::size_t>(came) > size - done) {
      throw StateFault("the state is cut short: " + std::to_string(size - done) + " bytes are missing");
    }
    done += static_cast<std::size_t>(came);
  }
}

}  // namespace

State readState(const Bytes& bytes) {
  if (bytes.size() < kHeaderSize) {
    throw StateFault("the state has " + std::to_string(bytes.size()) + " bytes; its header alone has " +
                     std::to_string(kHeaderSize));
  }
  const Header header = readHeader(bytes.data());
  const std::uint8_t* rest = bytes.data() + kHeaderSize;
  const std::size_t size = bytes.size() - kHeaderSize;
  if (header.size != size) {
    throw StateFault("the state has " + std::to_string(size) + " bytes after its header, which says " +
                     std::to_string(header.size));
  }
  if (header.crc != crc32(rest, size)) throw StateFault("the state is damaged: its checksum is wrong");
  checkVersion(header.version);

  State state;
  state.chunks = readChunks(ByteReader(rest, size, "the state"), header.chunks);
  if (const Chunk* parm = find(state.chunks, kParm)) readParameters(*parm, state);
  const Chunk* piece = find(state.chunks, kPiec);
  const Chunk* ladder = find(state.chunks, kLadr);
  if ((piece == nullptr) != (ladder == nullptr)) {
    throw StateFault(std::string("the state has a chunk ") + (piece ? "PIEC but no LADR" : "LADR but no PIEC"));
  }
  if (piece != nullptr) {
    state.piece = readPiece(*piece);
    readLadder(*ladder, *state.piece);
  }
  return state;
}

Bytes writeState(const State& state) {
  const Chunk parm = writeParameters(state);
  const bool hadParm = find(state.chunks, kParm) != nullptr;
  ByteWriter body;
  if (!hadParm) write(body, parm);
  for (const Chunk& chunk : state.chunks) write(body, chunk.kind == kParm ? parm : chunk);

  ByteWriter out;
  out.raw(kMagic, sizeof kMagic);
  out.u16(kVersion);
  out.u16(static_cast<std::uint16_t>(state.chunks.size() + (hadParm ? 0 : 1)));
  out.u32(static_cast<std::uint32_t>(body.bytes().size()));
  out.u32(crc32(body.bytes().data(), body.bytes().size()));
  out.raw(body.bytes().data(), body.bytes().size());
  return out.take();
}

Bytes takeState(const ByteSource& source) {
  Bytes bytes(kHeaderSize);
  takeExactly(source, bytes.data(), kHeaderSize);
  const Header header = readHeader(bytes.data());
  bytes.resize(kHeaderSize + header.size);
  takeExactly(source, bytes.data() + kHeaderSize, header.size);
  return bytes;
}

}  // namespace feelscape
