// How long a block of 64 frames takes: nothing at all, a plugin without a piece, one that plays, and each of a thousand
// that play in turn, so that what one needs has left the processor's caches when it is its turn again.
//
//   block_bench STATE      a state, or a .vstpreset that wraps one
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <vector>

#include "core/instrument.h"

namespace {

using feelscape::HostTime;
using feelscape::Instrument;

constexpr int kFrames = 64;
constexpr std::size_t kBlocks = 200000;
constexpr std::size_t kMany = 1000;
constexpr double kRate = 48000;
constexpr double kTempo = 120;
// By which the songs of many are apart, in frames.
constexpr std::int64_t kApart = 4801;
constexpr std::streamoff kPresetHeader = 48;

// What a host calls for each block.
class Process {
 public:
  virtual ~Process() = default;
  virtual void process() = 0;
};

class Empty final : public Process {
 public:
  void process() override {}
};

class Plugin final : public Process, public feelscape::EventSink {
 public:
  explicit Plugin(std::int64_t frame, const feelscape::Bytes& state = {}) : frame_(frame) {
    if (!state.empty()) instrument_.load(state);
    instrument_.activate(kRate);
  }

  void process() override {
    HostTime host;
    host.playing = true;
    host.tempo = kTempo;
    host.frames = frame_;
    host.quarters = static_cast<double>(frame_) * kTempo / 60 / kRate;
    instrument_.beginBlock();
    instrument_.follow(host);
    instrument_.play(kFrames, *this);
    instrument_.sound(left_.data(), right_.data());
    frame_ += kFrames;
  }

  bool send(const feelscape::NoteEvent&) override {
    ++events;
    return true;
  }

  long events = 0;

 private:
  Instrument instrument_;
  std::int64_t frame_;
  std::array<float, kFrames> left_{};
  std::array<float, kFrames> right_{};
};

struct Times {
  // Of the processor, whoever else wants it.
  double mean;
  double median;
  double highest;
};

// Blocks of some processes in turn.
Times measure(const std::vector<Process*>& ring) {
  using Clock = std::chrono::steady_clock;
  for (Process* const process : ring) process->process();
  std::vector<double> times(kBlocks);
  const std::clock_t began = std::clock();
  for (std::size_t i = 0; i < kBlocks; ++i) {
    const auto begin = Clock::now();
    ring[i % ring.size()]->process();
    times[i] = std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
  }
  const double computed = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC * 1e9;
  std::sort(times.begin(), times.end());
  return {computed / kBlocks, times[kBlocks / 2], times[kBlocks - kBlocks / 1000]};
}

feelscape::Bytes readFile(const char* name) {
  std::ifstream in(name, std::ios::binary);
  if (in.peek() == 'V') in.seekg(kPresetHeader);
  return feelscape::takeState([&in](std::uint8_t* to, std::size_t size) {
    in.read(reinterpret_cast<char*>(to), static_cast<std::streamsize>(size));
    return static_cast<std::int64_t>(in.gcount());
  });
}

void print(const char* what, const Times& times, const Times& empty, long events) {
  std::printf("%-18s %8.0f %8.0f %8.0f %9.1f %9ld\n", what, times.mean, times.median, times.highest,
              times.median / empty.median, events);
}

void compare(const feelscape::Bytes& state) {
  std::printf(
      "nanoseconds for a block of %d frames, %zu blocks at %.0f Hz and tempo %.0f; the clock's own time included\n",
      kFrames, kBlocks, kRate, kTempo);
  std::printf("%-18s %8s %8s %8s %9s %9s\n", "", "mean", "median", "99.9 %", "x empty", "events");
  Empty nothing;
  const Times empty = measure({&nothing});
  print("an empty call", empty, empty, 0);

  Plugin silent(0);
  const Times idle = measure({&silent});
  print("without a piece", idle, empty, silent.events);
  Plugin playing(0, state);
  const Times warm = measure({&playing});
  print("playing", warm, empty, playing.events);

  std::vector<std::unique_ptr<Plugin>> many;
  for (std::size_t i = 0; i < kMany; ++i) {
    many.push_back(std::make_unique<Plugin>(static_cast<std::int64_t>(i) * kApart, state));
  }
  std::vector<Process*> ring;
  for (const auto& plugin : many) ring.push_back(plugin.get());
  const Times cold = measure(ring);
  long events = 0;
  for (const auto& plugin : many) events += plugin->events;
  print("each of 1,000", cold, empty, events);
  std::printf("1,000 of them take %.1f %% of a core\n", 100 * kMany * cold.mean / 1e9 * kRate / kFrames);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: block_bench STATE\n");
    return 2;
  }
  try {
    compare(readFile(arguments[1]));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "%s: %s\n", arguments[1], fault.what());
    return 2;
  }
}
