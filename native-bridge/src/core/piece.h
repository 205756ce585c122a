// A piece as the player needs it: the ladder's notes and the groove. Immutable once read from a state.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace feelscape {

inline constexpr int kTicksAQuarter = 960;
inline constexpr int kTicksAnEighth = kTicksAQuarter / 2;
inline constexpr int kTicksASixteenth = kTicksAQuarter / 4;
inline constexpr int kTicksABar = 4 * kTicksAQuarter;
inline constexpr int kMaxBars = 16;
inline constexpr int kTopRung = 32;

// Melody, chords, bass, drums.
inline constexpr int kLanes = 4;
inline constexpr int kDrums = 3;
inline constexpr std::array<std::uint8_t, kLanes> kChannelOfLane = {0, 1, 2, 9};

using Programs = std::array<std::uint8_t, kLanes>;

// One note and the rungs on which it sounds; docs/state.md has the ranges.
struct Note {
  std::uint32_t tick;
  std::uint16_t length;
  std::uint8_t lane;
  std::uint8_t pitch;
  std::uint8_t velocity;
  std::uint8_t firstRung;
  std::uint8_t lastRung;

  std::uint32_t end() const { return tick + length; }
  bool soundsOn(int rung) const { return firstRung <= rung && rung <= lastRung; }
};

struct Piece {
  int bars = 1;
  // Quarters a minute.
  double tempo = 120;
  // The share of the first 16th in an 8th, in percent.
  double swing = 50;
  // Ticks by which each lane is late.
  std::array<int, kLanes> delays{};
  // General MIDI's of each lane; of the drums the kit.
  Programs programs{};
  std::uint64_t humaniseSeed = 0;
  // Sorted by tick, lane, pitch, first rung; no note reaches past the end.
  std::vector<Note> notes;
  // Where the notes of each 8th begin in the list, and one more entry for the end.
  std::vector<std::uint32_t> firstOfCell;

  int length() const { return bars * kTicksABar; }
  int cells() const { return length() / kTicksAnEighth; }
};

}  // namespace feelscape
