#include "panel/drop_guard.h"

namespace feelscape::panel {
namespace {

constexpr std::uint32_t kXdndVersion = 5;

}  // namespace

DropGuard::DropGuard(Display& display, xcb::Id toplevel, xcb::Id own)
    : display_(display),
      toplevel_(toplevel),
      aware_(display.atom("XdndAware")),
      proxy_(display.atom("XdndProxy")),
      position_(display.atom("XdndPosition")),
      status_(display.atom("XdndStatus")),
      drop_(display.atom("XdndDrop")),
      finished_(display.atom("XdndFinished")),
      before_(read(toplevel)),
      meant_(before_) {
  if (before_.aware) return;
  // A proxy counts only if it names itself as its proxy.
  display.setProperty(own, aware_, xcb::kAtomType, kXdndVersion);
  display.setProperty(own, proxy_, xcb::kWindowType, own);
  meant_ = read(own);
  write(meant_);
}

DropGuard::~DropGuard() { write(before_); }

// The target named in an answer is the window that the source spoke of, not the proxy that got the message.
void DropGuard::answer(const xcb::ClientMessage& message) {
  const xcb::Id source = message.data[0];
  if (message.type == position_) {
    display_.send(source, messageOf(source, status_, message.window));
  } else if (message.type == drop_) {
    display_.send(source, messageOf(source, finished_, message.window));
  }
}

DropGuard::Properties DropGuard::read(xcb::Id window) {
  return {display_.property(window, aware_), display_.property(window, proxy_)};
}

void DropGuard::write(const Properties& properties) {
  write(aware_, properties.aware);
  write(proxy_, properties.proxy);
}

void DropGuard::write(xcb::Atom name, const std::optional<Property>& value) {
  if (value) {
    display_.setProperty(toplevel_, name, *value);
  } else {
    display_.deleteProperty(toplevel_, name);
  }
}

}  // namespace feelscape::panel
