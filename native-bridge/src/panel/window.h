// The window that FeelScape puts inside a host's window, and in which the panel of the child process stands.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace feelscape::panel {

// Pixels.
struct Size {
  int width;
  int height;
};

inline bool operator==(Size a, Size b) { return a.width == b.width && a.height == b.height; }
inline bool operator!=(Size a, Size b) { return !(a == b); }

// Gone when destroyed: whatever it changed on the host's windows is as before. The child should have left by then; a
// child that is still there loses its window. All functions belong to one thread, that of the host's windows.
class Window {
 public:
  virtual ~Window() = default;

  // What the child embeds itself in; 0 once the host has destroyed it.
  virtual std::uint64_t id() const = 0;

  // Readable when pump() has something to do, for hosts whose run loops watch descriptors; -1 on systems where they
  // watch none.
  virtual int descriptor() const = 0;

  // Waits until pump() has something to do, no longer than that.
  virtual void await(std::chrono::milliseconds longest) = 0;

  // Does what is due, without waiting; whether the window is still there.
  virtual bool pump() = 0;

  virtual Size size() const = 0;

  // Makes the window and the child in it this large.
  virtual void resize(Size size) = 0;

  virtual void show() = 0;
  virtual void hide() = 0;

  // Whether the window and all of the host's that hold it are shown.
  virtual bool visible() const = 0;

  // Whether a child stands in the window: false again as soon as it has left or died.
  virtual bool occupied() const = 0;

  // What is written in the window while no child covers it: one sentence, of which only ASCII is shown; nothing at
  // first.
  virtual void say(std::string sentence) = 0;

  // Gives the keyboard back to the host.
  virtual void returnFocus() = 0;
};

// What windows are here: window_x11.cpp, window_win32.cpp.
enum class WindowSystem { x11, win32 };
WindowSystem windowSystem();

// Makes a window inside the host's, hidden at first. Throws std::runtime_error, saying what is missing, where there is
// no window system or no such parent.
std::unique_ptr<Window> openWindow(std::uint64_t parent, Size size);

}  // namespace feelscape::panel
