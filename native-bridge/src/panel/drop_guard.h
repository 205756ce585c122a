// Answers drags over those parts of the host's window that are not the panel.
//
// AWT makes itself the proxy of the host's whole window, passes on what does not concern it to the proxy that stood
// there before, and where there was none says nothing: a drag that enters over the host's own buttons would hang. So
// where the host takes no drops, this stands there first, and refuses politely. A killed child leaves the window with a
// proxy that is dead.
#pragma once

#include <optional>

#include "panel/display.h"

namespace feelscape::panel {

class DropGuard {
 public:
  // `own` is the window that gets the messages.
  DropGuard(Display& display, xcb::Id toplevel, xcb::Id own);

  // Leaves the toplevel window as it was.
  ~DropGuard();
  DropGuard(const DropGuard&) = delete;
  DropGuard& operator=(const DropGuard&) = delete;

  // Undoes what a child did to the toplevel window that is no longer there.
  void renew() { write(meant_); }

  // Refuses a drag or a drop, if the message is one.
  void answer(const xcb::ClientMessage& message);

 private:
  struct Properties {
    std::optional<Property> aware, proxy;
  };

  Properties read(xcb::Id window);
  void write(const Properties& properties);
  void write(xcb::Atom name, const std::optional<Property>& value);

  Display& display_;
  const xcb::Id toplevel_;
  const xcb::Atom aware_, proxy_, position_, status_, drop_, finished_;
  const Properties before_;
  Properties meant_;
};

}  // namespace feelscape::panel
