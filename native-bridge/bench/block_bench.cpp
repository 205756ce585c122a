// How long a block of 64 frames takes: with a piece that plays, beside a plugin without one.
//
//   block_bench STATE      a state, or a .vstpreset that wraps one
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <vector>

#include "core/instrument.h"

namespace {

using feelscape::HostTime;
using feelscape::Instrument;

constexpr int kFrames = 64;
constexpr int kBlocks = 200000;
constexpr double kRate = 48000;
constexpr double kTempo = 120;
constexpr std::streamoff kPresetHeader = 48;

class Counter final : public feelscape::EventSink {
 public:
  bool send(const feelscape::NoteEvent&) override {
    ++events;
    return true;
  }

  long events = 0;
};

struct Times {
  double mean;
  double median;
  double highest;
  long events;
};

Times measure(Instrument& instrument) {
  using Clock = std::chrono::steady_clock;
  instrument.activate(kRate);
  Counter counter;
  std::vector<double> times(kBlocks);
  std::int64_t frame = 0;
  for (double& time : times) {
    HostTime host;
    host.playing = true;
    host.tempo = kTempo;
    host.frames = frame;
    host.quarters = static_cast<double>(frame) * kTempo / 60 / kRate;
    const auto begin = Clock::now();
    instrument.beginBlock();
    instrument.follow(host);
    instrument.play(kFrames, counter);
    time = std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
    frame += kFrames;
  }
  double sum = 0;
  for (const double time : times) sum += time;
  std::sort(times.begin(), times.end());
  return {sum / kBlocks, times[kBlocks / 2], times[kBlocks - kBlocks / 1000], counter.events};
}

feelscape::Bytes readFile(const char* name) {
  std::ifstream in(name, std::ios::binary);
  if (in.peek() == 'V') in.seekg(kPresetHeader);
  return feelscape::takeState([&in](std::uint8_t* to, std::size_t size) {
    in.read(reinterpret_cast<char*>(to), static_cast<std::streamsize>(size));
    return static_cast<std::int64_t>(in.gcount());
  });
}

void print(const char* what, const Times& times) {
  std::printf("%-16s %8.0f %8.0f %8.0f %9ld\n", what, times.mean, times.median, times.highest, times.events);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: block_bench STATE\n");
    return 2;
  }
  try {
    Instrument empty;
    Instrument playing;
    playing.load(readFile(arguments[1]));
    std::printf(
        "nanoseconds for a block of %d frames, %d blocks at %.0f Hz and tempo %.0f; the clock's own time included\n",
        kFrames, kBlocks, kRate, kTempo);
    std::printf("%-16s %8s %8s %8s %9s\n", "", "mean", "median", "99.9 %", "events");
    print("without a piece", measure(empty));
    print("playing", measure(playing));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "%s: %s\n", arguments[1], fault.what());
    return 2;
  }
}
