// What voices cost while a host plays in real time: the child's and the host's share of a core, memory, and the blocks
// whose sound was not there in time.
//
//   voice_bench STATE VOICES...     for each number of voices in one child
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>
#include <vector>

#include "bench/child_process.h"
#include "child/child.h"
#include "core/instrument.h"

namespace {

using namespace feelscape;
using Clock = std::chrono::steady_clock;

constexpr int kRate = 48000;
constexpr int kFrames = 512;
constexpr double kTempo = 80;
// What begins is not measured, but its late blocks are counted.
constexpr int kSettling = 4;
constexpr int kWatched = 10;

class Nowhere final : public EventSink {
 public:
  bool send(const NoteEvent&) override { return true; }
};

class Host {
 public:
  Host(const std::shared_ptr<child::Child>& child, const Bytes& state, int voices) {
    for (int i = 0; i < voices; ++i) {
      instruments_.push_back(std::make_unique<Instrument>());
      instruments_.back()->load(state);
      instruments_.back()->activate(kRate);
      links_.push_back(std::make_unique<child::VoiceLink>(child, instruments_.back()->voiceLine()));
    }
  }

  void measure(const char* what, bool rolling) {
    play(rolling, kSettling);
    const double child = bench::computed();
    const auto host = bench::computed("self");
    const std::uint32_t late = lateBlocks();
    play(rolling, kWatched);
    std::printf("  %-44s child %5.1f %%, host %4.1f %% of a core; %u of %d blocks late\n", what,
                (bench::computed() - child) * 100 / kWatched, (bench::computed("self") - host) * 100 / kWatched,
                lateBlocks() - late, kRate * kWatched / kFrames * static_cast<int>(instruments_.size()));
  }

 private:
  void play(bool rolling, int seconds) {
    for (int block = 0; block < kRate * seconds / kFrames; ++block) {
      for (const auto& instrument : instruments_) {
        HostTime time;
        time.playing = rolling;
        time.tempo = kTempo;
        time.quarters = quarters_;
        instrument->beginBlock();
        instrument->follow(time);
        instrument->play(kFrames, nowhere_);
        instrument->sound(left_.data(), right_.data());
      }
      if (rolling) quarters_ += kTempo / 60 * kFrames / kRate;
      next_ += std::chrono::nanoseconds(std::int64_t{1000000000} * kFrames / kRate);
      std::this_thread::sleep_until(next_);
    }
  }

  std::uint32_t lateBlocks() const {
    std::uint32_t late = 0;
    for (const auto& instrument : instruments_) late += instrument->lateBlocks();
    return late;
  }

  std::vector<std::unique_ptr<Instrument>> instruments_;
  std::vector<std::unique_ptr<child::VoiceLink>> links_;
  Nowhere nowhere_;
  std::vector<float> left_ = std::vector<float>(kFrames);
  std::vector<float> right_ = std::vector<float>(kFrames);
  double quarters_ = 0;
  Clock::time_point next_ = Clock::now();
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: voice_bench STATE VOICES...\n");
    return 2;
  }
  try {
    std::ifstream in(arguments[1], std::ios::binary);
    const Bytes state{std::istreambuf_iterator<char>(in), {}};
    for (int i = 2; i < count; ++i) {
      const int voices = std::atoi(arguments[i]);
      std::printf("%d voices in one child, blocks of %d frames at %d Hz\n", voices, kFrames, kRate);
      Host host(child::Child::ofProcess(FEELSCAPE_VERSION), state, voices);
      host.measure("the song rolls", true);
      bench::printMemory("the song rolls");
      host.measure("the song stands", false);
    }
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "voice_bench: %s\n", fault.what());
    return 1;
  }
}
