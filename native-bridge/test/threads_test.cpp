// What several threads share, used by all of them at once: for ThreadSanitizer, and for what can be seen without it.
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "child/child.h"
#include "core/handover.h"
#include "core/instrument.h"
#include "core/ring.h"
#include "core/voice_line.h"
#include "support/pieces.h"
#include "support/temporary.h"

namespace feelscape::test {
namespace {

using namespace std::chrono_literals;

class Nowhere final : public EventSink {
 public:
  bool send(const NoteEvent&) override { return true; }
};

// A thread that does something over and over as long as this lives.
class Repeating {
 public:
  template <typename Work>
  explicit Repeating(Work work)
      : thread_([this, work]() mutable {
          while (!done_) {
            work();
            std::this_thread::yield();
          }
        }) {}
  ~Repeating() {
    done_ = true;
    thread_.join();
  }

 private:
  std::atomic<bool> done_{false};
  std::thread thread_;
};

// An audio thread's turn: a block of a song that jumps and stops now and then.
class Blocks {
 public:
  explicit Blocks(Instrument& instrument) : instrument_(instrument) {}

  void operator()() {
    HostTime time;
    time.playing = ++turn_ % 50 != 0;
    time.tempo = 100;
    time.quarters = turn_ % 31 == 0 ? turn_ * 0.1 : turn_ * 0.01;
    instrument_.beginBlock();
    instrument_.set(turn_ % kParameterCount, turn_ % 2);
    for (int i = 0; i < kParameterCount; ++i) instrument_.set(i, parameterAt(i).standard);
    instrument_.follow(time);
    instrument_.play(kFrames, nowhere_);
    if (instrument_.sound(left_.data(), right_.data())) ++sounds;
    std::this_thread::sleep_for(200us);
  }

  // Of how many blocks there was sound.
  static inline std::atomic<int> sounds{0};

 private:
  static constexpr int kFrames = 128;

  Instrument& instrument_;
  Nowhere nowhere_;
  int turn_ = 0;
  std::array<float, kFrames> left_{};
  std::array<float, kFrames> right_{};
};

TEST(Threads, ARingLosesNothingAndMixesNothingUp) {
  struct Wide {
    long number;
    std::array<long, 7> same;
  };
  constexpr long kMany = 50000;
  Ring<Wide, 64> ring;
  std::thread putting([&] {
    for (long i = 0; i < kMany;) {
      if (ring.put({i, {i, i, i, i, i, i, i}})) ++i;
    }
  });
  for (long expected = 0; expected < kMany;) {
    const Wide* const next = ring.oldest();
    if (next == nullptr) continue;
    ASSERT_EQ(next->number, expected);
    ASSERT_EQ(next->same.back(), expected);
    ring.drop();
    ++expected;
  }
  putting.join();
}

TEST(Threads, AHandoverGivesWholeValuesInOrder) {
  constexpr std::size_t kMany = 20000;
  Handover<std::vector<std::size_t>> handover;
  std::atomic<bool> done{false};
  std::thread audio([&] {
    std::size_t last = 0;
    while (!done || last < kMany) {
      handover.take();
      const std::vector<std::size_t>* const current = handover.current();
      if (current == nullptr) continue;
      ASSERT_GE(current->front(), last);
      ASSERT_EQ(current->back(), current->front());
      last = current->front();
    }
  });
  for (std::size_t i = 1; i <= kMany; ++i) handover.offer(std::make_unique<std::vector<std::size_t>>(9, i));
  done = true;
  audio.join();
}

// The sound of a frame tells its number, so that what is heard can be held against what was asked for.
TEST(Threads, ALineCarriesTheSoundOfTheFramesThatAreAskedFor) {
  constexpr int kFrames = 64;
  constexpr long kMany = 10000;
  VoiceLine line;
  std::atomic<long> heard{0};
  const Repeating audio([&line, &heard, at = std::int64_t{0}, said = std::uint32_t{0}]() mutable {
    const std::uint32_t connection = line.connection();
    if (connection == 0) return;
    if (connection != said) at += 4096;
    said = connection;
    const VoiceNote note{at, true, 0, 60, 100};
    VoiceSpan span;
    span.from = at;
    span.until = at + kFrames;
    line.say(span, &note, 1);
    std::array<float, kFrames> left;
    std::array<float, kFrames> right;
    const int there = line.hear(at, kFrames, left.data(), right.data());
    for (int i = 0; i < there; ++i) {
      ASSERT_EQ(left[i], static_cast<float>(at + i));
      ASSERT_EQ(right[i], -left[i]);
    }
    heard += there;
    if (there == kFrames) at += kFrames;
  });
  const Repeating io([&line, turn = 0]() mutable {
    if (++turn % 500 == 1) line.connect();
    if (turn % 500 == 0) line.disconnect();
    VoiceScore score;
    while (line.take(score)) {
      std::vector<float> samples;
      for (std::int64_t frame = score.span.from; frame < score.span.until; ++frame) {
        samples.push_back(static_cast<float>(frame));
        samples.push_back(static_cast<float>(-frame));
      }
      line.sound(score.span.from, samples.data(), samples.size() / VoiceLine::kChannels);
    }
  });
  const auto until = std::chrono::steady_clock::now() + 60s;
  for (int i = 0; heard < kMany && std::chrono::steady_clock::now() < until; ++i) {
    line.want(i % 2 == 0);
    line.setRate(44100 + i % 3);
    line.setUp(Bytes(static_cast<std::size_t>(i % 5)));
    std::this_thread::sleep_for(100us);
  }
  EXPECT_GE(heard, kMany);
}

// The child's part of a link that a test does not look at.
class Quiet final : public child::LinkListener {
 public:
  explicit Quiet(Instrument& instrument) : instrument_(instrument) {}

  child::Open opening() override { return {"test", "1", instrument_.save()}; }
  void opened() override { ++opens; }
  void received(const child::FromChild& message) override {
    if (const auto* piece = std::get_if<child::NewPiece>(&message)) instrument_.loadPiece(piece->state);
  }
  void lost(const std::string&) override { ++losses; }

  int opens = 0;
  int losses = 0;

 private:
  Instrument& instrument_;
};

pid_t lastPidIn(const child::Log& log) {
  std::istringstream lines(textOf(log.file()));
  long pid = -1;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("pid ", 0) == 0) pid = std::stol(line.substr(4));
  }
  return static_cast<pid_t>(pid);
}

TEST(Threads, AnInstrumentPlaysWhileTheMainThreadLoadsAndTheChildIsKilled) {
  const TemporaryFolder folder;
  const child::Log log(folder / "child.log");
  child::Settings settings{[] { return std::vector<std::string>{FEELSCAPE_FAKE_CHILD, "serve"}; }, log, "0.1.0"};
  settings.heartbeat.interval = 5ms;
  settings.backOff.first = settings.backOff.longest = 5ms;
  std::mt19937 random(5);
  Instrument instrument;
  instrument.load(stateOf(randomPiece(random, 2)));
  instrument.activate(48000);
  const auto both = std::make_shared<child::Child>(settings);
  const child::VoiceLink voice(both, instrument.voiceLine());
  Quiet listener(instrument);
  child::Link link(both, listener);
  Blocks::sounds = 0;
  const Repeating audio{Blocks(instrument)};

  const auto until = std::chrono::steady_clock::now() + 60s;
  for (int turn = 1; (listener.losses < 5 || Blocks::sounds < 200) && std::chrono::steady_clock::now() < until;
       ++turn) {
    pollfd one{link.descriptor(), POLLIN, 0};
    if (poll(&one, 1, 1) > 0) link.pump();
    instrument.load(stateOf(randomPiece(random, 1)));
    instrument.post(turn % kParameterCount, 1);
    EXPECT_FALSE(instrument.save().empty());
    instrument.keep(instrument.save());
    instrument.songPosition();
    instrument.lateBlocks();
    if (turn % 50 == 0 && link.isOpen()) kill(lastPidIn(log), SIGKILL);
  }
  EXPECT_GE(listener.losses, 5);
  EXPECT_GE(listener.opens, 5);
  EXPECT_GE(Blocks::sounds, 200);
}

}  // namespace
}  // namespace feelscape::test
