// What many instances cost in one host's process, and in the child that serves them.
//
//   instances_bench FeelScape.clap STATE COUNT     FEELSCAPE_HOME names the installed FeelScape
#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "bench/child_process.h"
#include "clap/abi.h"
#include "core/state.h"

namespace {

using namespace feelscape::clap;
using feelscape::Bytes;
using Clock = std::chrono::steady_clock;

constexpr int kFrames = 512;
constexpr double kRate = 48000;
constexpr double kTempo = 90;
constexpr std::chrono::seconds kSettling{5};
constexpr std::chrono::seconds kPatience{60};

double millisecondsSince(Clock::time_point began) {
  return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

double residentMegabytes() { return feelscape::bench::numberIn("/proc/self/smaps_rollup", "Rss") / 1024; }

void printHost(const char* when) {
  std::printf("  %-44s %5.1f MB resident, %3.0f threads\n", when, residentMegabytes(),
              feelscape::bench::numberIn("/proc/self/status", "Threads"));
}

// A host that serves nothing: no window, no loop.
const Host kHost = {kVersion,
                    nullptr,
                    "instances_bench",
                    "",
                    "",
                    "1",
                    [](const Host*, const char*) -> const void* { return nullptr; },
                    [](const Host*) {},
                    [](const Host*) {},
                    [](const Host*) {}};

class Instance {
 public:
  Instance(const Factory& factory, const Bytes& state)
      : plugin_(factory.create(&factory, &kHost, "org.feelscape.feelscape")) {
    if (plugin_ == nullptr || !plugin_->init(plugin_)) throw std::runtime_error("there is no plugin in it");
    load(state);
    plugin_->activate(plugin_, kRate, 1, kFrames);
    plugin_->startProcessing(plugin_);
  }
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;
  ~Instance() { plugin_->destroy(plugin_); }

  // A block of the song; whether it came with sound.
  bool play(double quarters) {
    static std::array<float, kFrames> left;
    static std::array<float, kFrames> right;
    std::array<float*, 2> channels = {left.data(), right.data()};
    AudioBuffer audio{channels.data(), nullptr, 2, 0, 0};
    TransportEvent transport{};
    transport.header = {sizeof transport, 0, kCoreSpace, kTransport, 0};
    transport.flags = TransportEvent::kHasTempo | TransportEvent::kHasBeats | TransportEvent::kIsPlaying;
    transport.tempo = kTempo;
    transport.beats = static_cast<std::int64_t>(quarters * kTimeParts);
    const InputEvents in = {nullptr, [](const InputEvents*) { return 0U; },
                            [](const InputEvents*, std::uint32_t) -> const EventHeader* { return nullptr; }};
    const OutputEvents out = {nullptr, [](const OutputEvents*, const EventHeader*) { return true; }};
    const Process process = {-1, kFrames, &transport, nullptr, &audio, 0, 1, &in, &out};
    plugin_->process(plugin_, &process);
    return std::any_of(left.begin(), left.end(), [](float sample) { return sample != 0; });
  }

 private:
  struct Source {
    const Bytes& bytes;
    std::size_t at;
  };

  void load(const Bytes& state) {
    Source source{state, 0};
    const InputStream stream = {&source, [](const InputStream* from, void* to, std::uint64_t size) {
                                  auto& s = *static_cast<Source*>(from->context);
                                  const std::size_t count = std::min<std::size_t>(size, s.bytes.size() - s.at);
                                  std::memcpy(to, s.bytes.data() + s.at, count);
                                  s.at += count;
                                  return static_cast<std::int64_t>(count);
                                }};
    const auto* states = static_cast<const State*>(plugin_->getExtension(plugin_, kStateName));
    if (!states->load(plugin_, &stream)) throw std::runtime_error("the state cannot be loaded");
  }

  const Plugin* plugin_;
};

// A host's audio thread, for so long as somebody listens.
class Song {
 public:
  explicit Song(const std::vector<std::unique_ptr<Instance>>& instances)
      : instances_(instances), heard_(instances.size()) {}

  // Whether every instance has been heard by now.
  bool block() {
    for (std::size_t i = 0; i < instances_.size(); ++i) heard_[i] = instances_[i]->play(quarters_) || heard_[i];
    quarters_ += kTempo / 60 * kFrames / kRate;
    next_ += std::chrono::nanoseconds(static_cast<std::int64_t>(1e9 * kFrames / kRate));
    std::this_thread::sleep_until(next_);
    return std::find(heard_.begin(), heard_.end(), false) == heard_.end();
  }

 private:
  const std::vector<std::unique_ptr<Instance>>& instances_;
  std::vector<bool> heard_;
  double quarters_ = 0;
  Clock::time_point next_ = Clock::now();
};

void measure(const Factory& factory, const Bytes& state, int count) {
  std::printf("%d instances of the CLAP in one process, each with a piece and its voice on\n", count);
  printHost("host: the binary is loaded");
  const double before = residentMegabytes();
  auto began = Clock::now();
  std::vector<std::unique_ptr<Instance>> instances;
  while (static_cast<int>(instances.size()) < count) instances.push_back(std::make_unique<Instance>(factory, state));
  std::printf("  made, loaded and activated in %.1f ms\n", millisecondsSince(began));
  printHost("host: all are there");

  began = Clock::now();
  Song song(instances);
  bool sounds = false;
  while (!sounds && Clock::now() - began < kPatience) sounds = song.block();
  if (!sounds) throw std::runtime_error("not every instance is heard");
  std::printf("  all are heard after %.0f ms\n", millisecondsSince(began));
  const double computed = feelscape::bench::computed();
  const auto settled = Clock::now() + kSettling;
  while (Clock::now() < settled) song.block();
  std::printf("  while they play, the child takes %.0f %% of a core\n",
              (feelscape::bench::computed() - computed) / static_cast<double>(kSettling.count()) * 100);
  printHost("host: all play");
  std::printf("  %.2f MB an instance in the host\n", (residentMegabytes() - before) / count);
  feelscape::bench::printMemory("child: all play");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: instances_bench FeelScape.clap STATE COUNT\n");
    return 2;
  }
  try {
    void* const binary = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    if (binary == nullptr) throw std::runtime_error(dlerror());
    const auto* entry = static_cast<const Entry*>(dlsym(binary, "clap_entry"));
    std::ifstream in(arguments[2], std::ios::binary);
    const Bytes state{std::istreambuf_iterator<char>(in), {}};
    measure(*static_cast<const Factory*>(entry->getFactory(kFactoryName)), state, std::atoi(arguments[3]));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "instances_bench: %s\n", fault.what());
    return 1;
  }
}
