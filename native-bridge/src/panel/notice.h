// A sentence in the middle of a window, for when no panel covers it.
#pragma once

#include <string>
#include <vector>

#include "panel/display.h"

namespace feelscape::panel {

// Breaks a text between words into lines of at most so many characters; a longer word is cut.
std::vector<std::string> linesOf(const std::string& text, int columns);

class Notice {
 public:
  Notice(Display& display, xcb::Id window) : display_(display), pen_(display.pen(window)), window_(window) {}

  // Shown the next time it is drawn; what is not ASCII as '?'.
  void set(std::string text);

  void draw(Size size);

 private:
  Display& display_;
  const xcb::Id pen_;
  const xcb::Id window_;
  std::string text_;
};

}  // namespace feelscape::panel
