#include <windows.h>

#include <map>

#include "vst3/own_loop.h"

namespace feelscape::vst3 {
namespace {

// Timers of the thread whose windows the host serves: they come with its messages.
class OwnLoop final : public Object<RunLoop> {
 public:
  // [main-thread] Nothing is watched on this system.
  Result registerEventHandler(EventHandler*, std::int32_t) override { return kNotImplemented; }

  // [main-thread]
  Result unregisterEventHandler(EventHandler*) override { return kNotImplemented; }

  // [main-thread]
  Result registerTimer(TimerHandler* handler, std::uint64_t milliseconds) override {
    const UINT_PTR timer = SetTimer(nullptr, 0, static_cast<UINT>(milliseconds), ring);
    if (timer == 0) return kInternalError;
    handlers()[timer] = handler;
    return kOk;
  }

  // [main-thread]
  Result unregisterTimer(TimerHandler* handler) override {
    for (auto each = handlers().begin(); each != handlers().end();) {
      if (each->second == handler) {
        KillTimer(nullptr, each->first);
        each = handlers().erase(each);
      } else {
        ++each;
      }
    }
    return kOk;
  }

 private:
  // [main-thread] One for all instances: the system hands over no more than a timer's number.
  static std::map<UINT_PTR, TimerHandler*>& handlers() {
    static std::map<UINT_PTR, TimerHandler*> all;
    return all;
  }

  // [main-thread] A message may be left of a timer that was killed.
  static void CALLBACK ring(HWND, UINT, UINT_PTR timer, DWORD) {
    const auto found = handlers().find(timer);
    if (found != handlers().end()) found->second->onTimer();
  }
};

}  // namespace

Held<RunLoop> ownLoop() { return Held<RunLoop>::adopt(new OwnLoop); }

}  // namespace feelscape::vst3
