// That what watches the audio thread sees what it is there for.
#include "support/audio_watch.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace feelscape::test {
namespace {

std::string seen(const std::function<void()>& work, Waiting waiting = Waiting::forbidden) {
  const Misdeeds found = watched(waiting, [&] { work(); });
  return found.count == 0 ? "nothing" : found.first;
}

TEST(AudioWatch, SeesAllocations) {
  void* volatile memory = nullptr;
  EXPECT_EQ(seen([&] { memory = std::malloc(10); }), "malloc");
  EXPECT_EQ(seen([&] { memory = std::realloc(memory, 20); }), "realloc");
  EXPECT_EQ(seen([&] { std::free(memory); }), "free");
  EXPECT_EQ(seen([&] { delete new std::string(100, 'x'); }), "malloc");
  EXPECT_EQ(watched(Waiting::forbidden, [] { delete new std::string(100, 'x'); }).count, 4);
}

TEST(AudioWatch, SeesLocksAndCallsOfTheSystem) {
  std::mutex mutex;
  EXPECT_EQ(seen([&] { const std::lock_guard<std::mutex> lock(mutex); }), "pthread_mutex_lock");
  std::condition_variable condition;
  EXPECT_EQ(seen([&] { condition.notify_one(); }), "pthread_cond_signal");
  char byte = 0;
  EXPECT_EQ(seen([&] { EXPECT_EQ(read(-1, &byte, 1), -1); }), "read");
  const std::string empty(1, '\0');
  EXPECT_EQ(seen([&] { std::fputs(empty.c_str(), stderr); }), "fputs");
}

TEST(AudioWatch, SeesWaitingWhereItIsForbidden) {
  const auto wait = [] { std::this_thread::sleep_for(std::chrono::microseconds(1)); };
  EXPECT_NE(seen(wait), "nothing");
  EXPECT_EQ(seen(wait, Waiting::allowed), "nothing");
}

TEST(AudioWatch, SeesNothingOfOtherThreadsOrOfWhatIsAllowed) {
  std::mutex mutex;
  mutex.lock();
  std::thread other([&] {
    const std::lock_guard<std::mutex> lock(mutex);
    delete new std::string(100, 'x');
  });
  EXPECT_EQ(seen([&] {
              volatile int sum = 0;
              for (int i = 0; i < 1000; ++i) sum = sum + i;
            }),
            "nothing");
  mutex.unlock();
  other.join();
}

}  // namespace
}  // namespace feelscape::test
