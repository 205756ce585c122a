// What docs/bridge.md promises of time and notes, tried out at length: ends with 1 where it does not hold.
//
//   bridge_bench [EVENTS [SEED]]      of the random walk: 10,000,000 and 1 where they are not given
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "support/pieces.h"
#include "support/situations.h"
#include "support/walk.h"

namespace {

using namespace feelscape::test;
using feelscape::Piece;

constexpr double kSeconds = 5;
// So many events a walk, each from a plugin's first frame on.
constexpr int kWalk = 2000;

// Of some lists: how they differ from what is wanted, and how far one lies from another.
struct Spread {
  Difference fromReference;
  std::int64_t amongThemselves = 0;

  void add(const Spread& other) {
    fromReference.events += other.fromReference.events;
    fromReference.differing += other.fromReference.differing;
    fromReference.farthest = std::max(fromReference.farthest, other.fromReference.farthest);
    amongThemselves = std::max(amongThemselves, other.amongThemselves);
  }
};

// A song at all block sizes. Where the tempo grows, what is wanted depends on how often the host says so, and so does
// what is played.
Spread atAllSizes(const Situation& situation, const Piece& piece) {
  Spread all;
  const bool ramp = situation.timeline.hasRamp();
  std::vector<Sent> wanted = expected(situation.timeline, piece, Blocks(1));
  const std::vector<Sent> first = played(situation.timeline, piece, Blocks(1));
  for (const int size : kBlockSizes) {
    if (ramp) wanted = expected(situation.timeline, piece, Blocks(size));
    const std::vector<Sent> sent = played(situation.timeline, piece, Blocks(size));
    all.add({difference(wanted, sent), ramp ? 0 : difference(first, sent).farthest});
  }
  return all;
}

Spread printSituations(double sampleRate, const Piece& piece) {
  std::vector<std::vector<Situation>> columns;
  std::printf("%-18s", (std::to_string(std::lround(sampleRate)) + " Hz").c_str());
  for (const Metre& metre : kMetres) {
    columns.push_back(situations(sampleRate, metre, kSeconds, piece));
    std::printf("%21s", (std::to_string(metre.beats) + "/" + std::to_string(metre.unit)).c_str());
  }
  std::printf("\n");
  Spread all;
  for (std::size_t row = 0; row < columns[0].size(); ++row) {
    std::printf("%-18s", columns[0][row].name.c_str());
    for (const std::vector<Situation>& column : columns) {
      const Spread found = atAllSizes(column[row], piece);
      const Difference& difference = found.fromReference;
      std::printf("%12zu %2zu %2lld %2lld", difference.events, difference.differing,
                  static_cast<long long>(difference.farthest), static_cast<long long>(found.amongThemselves));
      all.add(found);
    }
    std::printf("\n");
    std::fflush(stdout);
  }
  return all;
}

bool printTable(const Piece& piece) {
  std::printf(
      "== the same events at every block size ==\n"
      "Each song lasts %.0f s and is played %zu times: in blocks of %d to %d frames, and of any of these lengths in "
      "turn. Of all\n"
      "these lists together: the events; those that lie more than a frame from where the slow reference has them, or "
      "that\n"
      "only one of the two has; by how many frames the farthest is off, and by how many from that in blocks of one "
      "frame.\n"
      "In a ramp the host says its tempo with each block, and the reference takes it at its word as the plugin does;\n"
      "its lists are not held against each other.\n",
      kSeconds, std::size(kBlockSizes), kBlockSizes[1], kBlockSizes[std::size(kBlockSizes) - 1]);
  Spread all;
  for (const double sampleRate : kSampleRates) all.add(printSituations(sampleRate, piece));
  std::printf("together: %zu events, %zu differ, the farthest by %lld, among themselves by %lld\n",
              all.fromReference.events, all.fromReference.differing, static_cast<long long>(all.fromReference.farthest),
              static_cast<long long>(all.amongThemselves));
  return all.fromReference.differing == 0 && all.amongThemselves <= 1;
}

// How far a block's word, once said, lies from a tempo that goes on growing.
void printRamp(const Piece& piece) {
  constexpr double rate = 48000;
  Timeline song(rate, 100, 0);
  song.rollTo(160, std::llround(30 * rate));
  const std::vector<Sent> wanted = expected(song, piece, Blocks(1));
  std::printf(
      "\n== a ramp from 100 to 160 in 30 s at %.0f Hz ==\n"
      "Events beside those of a host that says its tempo with each frame: the farthest, in frames\n",
      rate);
  for (const int size : {64, 256, 1024, 4096, 8192}) {
    const Difference found = difference(wanted, played(song, piece, Blocks(size)));
    std::printf("in blocks of %-5d %6zu events %3lld\n", size, found.events, static_cast<long long>(found.farthest));
  }
}

bool printBounce(const Piece& piece) {
  std::printf("\n== a minute with temperature, swing and transpose automated every 7,000 frames ==\n");
  bool right = true;
  for (const double sampleRate : {44100.0, 48000.0, 96000.0}) {
    const Timeline song = bounce(sampleRate);
    const std::vector<Sent> wanted = expected(song, piece, Blocks(1));
    for (const int size : {32, 4096, kMixed}) {
      const Difference found = difference(wanted, played(song, piece, Blocks(size)));
      std::printf("%6.0f Hz, blocks of %-5s %6zu events, %zu wrong pitches, %zu differ, the farthest by %lld frames\n",
                  sampleRate, size == kMixed ? "all" : std::to_string(size).c_str(), found.events, found.wrongNotes,
                  found.differing, static_cast<long long>(found.farthest));
      right = right && found.differing == 0 && found.wrongNotes == 0;
    }
  }
  return right;
}

void printFault(std::uint32_t seed, const std::vector<HostEvent>& events, const Fault& fault) {
  std::printf("walk %u, event %zu: %s\n", seed, fault.event, fault.what.c_str());
  for (const HostEvent& event : shrunk(events)) std::cout << "  " << event << '\n';
}

bool printWalk(std::int64_t count, std::uint32_t seed) {
  std::printf("\n== a random walk of %lld host events, from seed %u ==\n", static_cast<long long>(count), seed);
  std::fflush(stdout);
  WalkReport all;
  for (; all.events < count; ++seed) {
    const auto left = static_cast<int>(std::min<std::int64_t>(kWalk, count - all.events));
    const std::vector<HostEvent> events = randomEvents(seed, left);
    const WalkReport one = walk(events);
    all.events += one.events;
    all.frames += one.frames;
    all.notes += one.notes;
    all.silenced += one.silenced;
    if (!one.fault) continue;
    printFault(seed, events, *one.fault);
    return false;
  }
  std::printf(
      "%lld events, %lld frames, %lld notes: after each event what sounds is what the reference wants.\n"
      "%lld times notes sounded when the host stopped, jumped or reset, or another piece came: each time all of them "
      "ended\n"
      "on that frame, before any other began.\n",
      static_cast<long long>(all.events), static_cast<long long>(all.frames), static_cast<long long>(all.notes),
      static_cast<long long>(all.silenced));
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  const std::int64_t events = count > 1 ? std::atoll(arguments[1]) : 10000000;
  const auto seed = static_cast<std::uint32_t>(count > 2 ? std::atoll(arguments[2]) : 1);
  if (events < 1) {
    std::fprintf(stderr, "usage: bridge_bench [EVENTS [SEED]]\n");
    return 2;
  }
  std::mt19937 random(17);
  const Piece piece = randomPiece(random, 2);
  const bool same = printTable(piece);
  printRamp(piece);
  const bool right = printBounce(piece);
  const bool ends = printWalk(events, seed);
  return same && right && ends ? 0 : 1;
}
