// For systems on which FeelScape cannot start its child yet: docs/systems.md says what that would take. A plugin plays,
// saves and loads there as anywhere; what a child would do for it is refused in words.
#include <condition_variable>
#include <mutex>
#include <utility>

#include "child/process.h"

namespace feelscape::child {

struct Wake::Ends {
  std::mutex mutex;
  std::condition_variable heard;
  bool rings = false;
};

Wake::Wake() : ends_(std::make_unique<Ends>()) {}
Wake::~Wake() = default;

int Wake::descriptor() const { return -1; }

void Wake::ring() {
  const std::lock_guard<std::mutex> lock(ends_->mutex);
  ends_->rings = true;
  ends_->heard.notify_one();
}

void Wake::drain() {
  const std::lock_guard<std::mutex> lock(ends_->mutex);
  ends_->rings = false;
}

void Wake::await(std::optional<std::chrono::milliseconds> longest) {
  std::unique_lock<std::mutex> lock(ends_->mutex);
  const auto rings = [this] { return ends_->rings; };
  if (longest) {
    ends_->heard.wait_for(lock, *longest, rings);
  } else {
    ends_->heard.wait(lock, rings);
  }
  ends_->rings = false;
}

std::thread quietThread(std::function<void()> work) { return std::thread(std::move(work)); }

struct Process::Program {};

Process::Process(std::unique_ptr<Program> program) : program_(std::move(program)) {}
Process::Process(Process&& other) noexcept = default;
Process::~Process() = default;

std::optional<Trouble> Process::hindrance() {
  return Trouble{"FeelScape composes, sounds and shows its panel on Linux only so far"};
}

// There is never one to do the rest with.
std::variant<Process, Trouble> Process::start(const std::vector<std::string>&, const std::string&) {
  return *hindrance();
}

long Process::send(const void*, std::size_t) { return -1; }
long Process::receive(void*, std::size_t) { return -1; }
void Process::await(Wake& wake, bool, std::chrono::milliseconds longest) { wake.await(longest); }
std::string Process::end(std::chrono::milliseconds) { return {}; }

}  // namespace feelscape::child
