#include "clap/host_side.h"

#include <utility>

namespace feelscape::clap {
namespace {

constexpr std::uint32_t kTickMilliseconds = 33;

const HostTimerSupport* timersOf(const Host* host) { return hostExtension<HostTimerSupport>(host, kTimerSupportName); }

const HostPosixFdSupport* descriptorsOf(const Host* host) {
  return hostExtension<HostPosixFdSupport>(host, kPosixFdSupportName);
}

}  // namespace

// Descriptors alone would do for what comes, but not for what the host moves.
bool HostSide::canServe() const { return timersOf(host_) != nullptr; }

// Where the host watches no descriptors, the ticks look.
void HostSide::watch(int descriptor) {
  if (const auto* descriptors = descriptorsOf(host_)) {
    descriptors->registerFd(host_, descriptor, PosixFdSupport::kRead);
  }
}

void HostSide::unwatch(int descriptor) {
  if (const auto* descriptors = descriptorsOf(host_)) descriptors->unregisterFd(host_, descriptor);
}

void HostSide::startTicking() {
  std::uint32_t timer = 0;
  if (!timer_ && timersOf(host_)->registerTimer(host_, kTickMilliseconds, &timer)) timer_ = timer;
}

void HostSide::stopTicking() {
  if (const auto timer = std::exchange(timer_, std::nullopt)) timersOf(host_)->unregisterTimer(host_, *timer);
}

void HostSide::put(Move::Kind kind, int index, double value) {
  moves_.put({kind, static_cast<std::uint32_t>(parameterAt(index).id), value});
  if (const auto* params = hostExtension<HostParams>(host_, kParamsName)) params->requestFlush(host_);
}

void HostSide::pieceChanged() {
  if (const auto* params = hostExtension<HostParams>(host_, kParamsName)) {
    params->rescan(host_, HostParams::kRescanValues);
  }
  if (const auto* state = hostExtension<HostState>(host_, kStateName)) state->markDirty(host_);
}

void HostSide::panelClosed() {
  if (const auto* gui = hostExtension<HostGui>(host_, kGuiName)) gui->closed(host_, false);
}

void HostSide::wantsSize(panel::Size size) {
  if (const auto* gui = hostExtension<HostGui>(host_, kGuiName)) {
    gui->requestResize(host_, static_cast<std::uint32_t>(size.width), static_cast<std::uint32_t>(size.height));
  }
}

}  // namespace feelscape::clap
