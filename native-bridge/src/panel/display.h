// A connection of our own to the X server: what the host does on its connection is not touched by it.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "panel/window.h"
#include "panel/xcb.h"

namespace feelscape::panel {

struct Free {
  void operator()(void* pointer) const { std::free(pointer); }
};

// What a property of a window holds.
struct Property {
  xcb::Atom type;
  std::uint8_t format;
  std::uint32_t units;
  std::vector<std::uint8_t> bytes;

  // The first number; 0 where there is none.
  std::uint32_t number() const;
};

// Requests for a window that is no longer there do nothing, and questions about it have no answer: libxcb hands the
// server's errors over as events, and those are thrown away.
class Display {
 public:
  // Connects to the server that $DISPLAY names. Throws std::runtime_error where that fails.
  Display();
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  bool alive() const { return x_.hasError(connection_) == 0; }
  int descriptor() const { return x_.descriptor(connection_); }

  // Waits until everything asked for is done.
  void settle();

  void flush() { x_.flush(connection_); }

  // The next event, if there is one.
  std::unique_ptr<xcb::Event, Free> poll() { return std::unique_ptr<xcb::Event, Free>(x_.poll(connection_)); }

  xcb::Atom atom(const std::string& name);

  std::optional<Property> property(xcb::Id window, xcb::Atom name);
  void setProperty(xcb::Id window, xcb::Atom name, const Property& value);
  void setProperty(xcb::Id window, xcb::Atom name, xcb::Atom type, std::uint32_t number);
  void deleteProperty(xcb::Id window, xcb::Atom name);

  // The root of the screen that a window is on; nothing where there is no such window.
  std::optional<xcb::Id> rootOf(xcb::Id window);

  // The window that holds this one; nothing for a root.
  std::optional<xcb::Id> parentOf(xcb::Id window);

  // Whether a window and all that hold it are shown.
  bool isViewable(xcb::Id window);

  // Has the events of somebody else's window told to us too.
  void listen(xcb::Id window, std::uint32_t events);

  // Creates a window with the screen's own visual, whatever its parent has, so that a child of any toolkit fits in.
  xcb::Id create(xcb::Id parent, Size size, std::uint32_t events);
  void destroy(xcb::Id window) { x_.destroyWindow(connection_, window); }
  void map(xcb::Id window) { x_.mapWindow(connection_, window); }
  void unmap(xcb::Id window) { x_.unmapWindow(connection_, window); }

  // Puts a window into the upper left corner of its parent.
  void place(xcb::Id window, Size size);

  // Makes what text is written with in a window.
  xcb::Id pen(xcb::Id window);
  void write(xcb::Id window, xcb::Id pen, int x, int y, const std::string& line);
  void clear(xcb::Id window) { x_.clear(connection_, 0, window, 0, 0, 0, 0); }

  void send(xcb::Id to, const xcb::ClientMessage& message);
  void focus(xcb::Id window) { x_.setInputFocus(connection_, xcb::kRevertToParent, window, xcb::kCurrentTime); }

 private:
  const xcb::Screen& screenOf(xcb::Id window);

  const xcb::Library x_;
  xcb::Connection* const connection_;
};

// A message about a window, as one client sends it to another.
xcb::ClientMessage messageOf(xcb::Id window, xcb::Atom type, std::uint32_t first, std::uint32_t second = 0);

}  // namespace feelscape::panel
