// The arithmetic of docs/feel.md: swing, humanising, velocity, pitch. Pure functions.
#pragma once

#include <cstdint>

#include "core/piece.h"

namespace feelscape {

// The finaliser of SplitMix64, as in feelscape.music.Seed.
constexpr std::uint64_t mix(std::uint64_t bits) {
  std::uint64_t z = bits + 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

// Where the distance x from the start of an 8th (0 <= x < 480) falls; `swing` is 0.50 to 0.75.
constexpr double swung(double x, double swing) {
  constexpr double half = kTicksAnEighth / 2.0;
  return x < half ? 2 * swing * x : kTicksAnEighth * swing + 2 * (1 - swing) * (x - half);
}

// A number in [0, 1) that belongs to the note.
double chanceOf(const Note& note, std::uint64_t seed);

// Ticks by which the note is late: its lane's delay and its own.
double delayOf(const Note& note, const Piece& piece, double humanise);

// The note's velocity, humanised, 10..127.
int velocityOf(const Note& note, const Piece& piece, double humanise);

// The velocity as sent: 127 at most; below 1 the note is not sent.
int scaledVelocity(int velocity, double scale);

// The pitch as sent: transposed except in the drums, moved by octaves into 0..127.
int transposedPitch(const Note& note, int transpose);

}  // namespace feelscape
