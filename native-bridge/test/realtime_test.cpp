// What the audio thread must not do: allocate, or call the system.
#include <gtest/gtest.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <new>
#include <random>

#include "core/instrument.h"
#include "support/pieces.h"

namespace {

std::atomic<long> allocations{0};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace feelscape::test {
namespace {

class Nowhere final : public EventSink {
 public:
  bool send(const NoteEvent&) override {
    ++events;
    return true;
  }

  int events = 0;
};

// Blocks with all that can happen on the audio thread: a state taken up, jumps, parameters, a stop.
int playEverything(Instrument& instrument) {
  Nowhere sink;
  static std::array<float, 64 + 512> left;
  static std::array<float, 64 + 512> right;
  for (int block = 0; block < 2000; ++block) {
    HostTime host;
    host.playing = block % 100 != 99;
    host.tempo = 60 + block % 7;
    host.quarters = block % 13 == 0 ? block * 0.37 : block * 0.005;
    instrument.beginBlock();
    instrument.set(block % kParameterCount, block % 3);
    if (block % 50 == 0) {
      for (int i = 0; i < kParameterCount; ++i) instrument.set(i, parameterAt(i).standard);
    }
    instrument.follow(host);
    instrument.play(64 + block % 512, sink);
    instrument.sound(left.data(), right.data());
  }
  return sink.events;
}

std::unique_ptr<Instrument> loaded() {
  std::mt19937 random(11);
  auto instrument = std::make_unique<Instrument>();
  instrument->load(stateOf(randomPiece(random, 4)));
  instrument->activate(48000);
  instrument->voiceLine()->connect();
  return instrument;
}

TEST(AudioThread, DoesNotAllocate) {
  const auto instrument = loaded();
  const long before = allocations;
  const int events = playEverything(*instrument);
  EXPECT_EQ(allocations, before);
  EXPECT_GT(events, 100);
}

// A process under strict seccomp is killed at its first system call but read, write and exit.
TEST(AudioThread, DoesNotCallTheSystem) {
  const auto instrument = loaded();
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
    const int events = playEverything(*instrument);
    syscall(SYS_exit, events > 100 ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "status " << status;
}

TEST(AudioThread, IsHandedStateAfterStateWithoutLosingOne) {
  const auto instrument = loaded();
  std::mt19937 random(3);
  for (int i = 0; i < 100; ++i) {
    ParameterValues values = standardValues();
    values[indexOf(ParameterId::start)] = i % 64;
    instrument->load(stateOf(randomPiece(random, 1), values));
    if (i % 3 == 0) instrument->beginBlock();
    EXPECT_EQ(instrument->value(indexOf(ParameterId::start)), i % 64);
  }
}

}  // namespace
}  // namespace feelscape::test
