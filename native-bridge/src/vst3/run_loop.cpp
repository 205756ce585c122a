#include "vst3/run_loop.h"

#include <utility>

namespace feelscape::vst3 {
namespace {

constexpr std::uint64_t kTickMilliseconds = 33;

}  // namespace

class RunLoopClient::Ears final : public Object<EventHandler, TimerHandler> {
 public:
  Ears(std::function<void()> onReadable, std::function<void()> onTick)
      : onReadable_(std::move(onReadable)), onTick_(std::move(onTick)) {}

  // [main-thread] From here on it hears nothing.
  void close() {
    onReadable_ = [] {};
    onTick_ = [] {};
  }

  // [main-thread]
  void onDescriptorReadable(std::int32_t) override { call(onReadable_); }

  // [main-thread]
  void onTimer() override { call(onTick_); }

 private:
  // By a copy: what is called may close us.
  static void call(std::function<void()> action) { action(); }

  std::function<void()> onReadable_;
  std::function<void()> onTick_;
};

RunLoopClient::RunLoopClient(std::function<void()> onReadable, std::function<void()> onTick)
    : ears_(Held<Ears>::adopt(new Ears(std::move(onReadable), std::move(onTick)))) {}

RunLoopClient::~RunLoopClient() {
  unregisterAll();
  ears_->close();
}

void RunLoopClient::enter(Held<RunLoop> loop) {
  unregisterAll();
  loop_ = std::move(loop);
  registerAll();
}

void RunLoopClient::watch(int descriptor) {
  watched_.insert(descriptor);
  if (loop_) loop_->registerEventHandler(ears_.get(), descriptor);
}

void RunLoopClient::unwatch(int descriptor) {
  unregisterAll();
  watched_.erase(descriptor);
  registerAll();
}

void RunLoopClient::startTicking() {
  if (std::exchange(ticks_, true)) return;
  if (loop_) loop_->registerTimer(ears_.get(), kTickMilliseconds);
}

void RunLoopClient::stopTicking() {
  if (!std::exchange(ticks_, false)) return;
  if (loop_) loop_->unregisterTimer(ears_.get());
}

void RunLoopClient::registerAll() {
  if (!loop_) return;
  for (const int descriptor : watched_) loop_->registerEventHandler(ears_.get(), descriptor);
  if (ticks_) loop_->registerTimer(ears_.get(), kTickMilliseconds);
}

void RunLoopClient::unregisterAll() {
  if (!loop_) return;
  if (!watched_.empty()) loop_->unregisterEventHandler(ears_.get());
  if (ticks_) loop_->unregisterTimer(ears_.get());
}

}  // namespace feelscape::vst3
