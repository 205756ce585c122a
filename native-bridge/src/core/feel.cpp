#include "core/feel.h"

#include <algorithm>
#include <cmath>

namespace feelscape {
namespace {

double rounded(double x) { return std::floor(x + 0.5); }

}  // namespace

double chanceOf(const Note& note, std::uint64_t seed) {
  const std::uint64_t key = (std::uint64_t{note.lane} << 40) + (std::uint64_t{note.pitch} << 32) + note.tick;
  return static_cast<double>(mix(mix(seed) ^ key) >> 40) / (1 << 24);
}

double delayOf(const Note& note, const Piece& piece, double humanise) {
  return piece.delays[note.lane] + std::floor(humanise * 16 * chanceOf(note, piece.humaniseSeed));
}

int velocityOf(const Note& note, const Piece& piece, double humanise) {
  const double u = chanceOf(note, piece.humaniseSeed + 1);
  const int velocity = note.velocity + static_cast<int>(rounded(humanise * (2 * u - 1) * 8));
  return std::clamp(velocity, 10, 127);
}

int scaledVelocity(int velocity, double scale) { return static_cast<int>(std::min(127.0, rounded(velocity * scale))); }

int transposedPitch(const Note& note, int transpose) {
  if (note.lane == kDrums) return note.pitch;
  int pitch = note.pitch + transpose;
  while (pitch < 0) pitch += 12;
  while (pitch > 127) pitch -= 12;
  return pitch;
}

}  // namespace feelscape
