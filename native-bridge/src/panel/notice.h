// A sentence in the middle of a window, for when no panel covers it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "panel/display.h"

namespace feelscape::panel {

// Breaks a text between words into lines of at most so many characters; a longer word is cut.
std::vector<std::string> linesOf(const std::string& text, int columns);

class Notice {
 public:
  Notice(Display& display, xcb::Id window) : display_(display), pen_(display.pen(window)), window_(window) {}

  // ASCII; shown the next time it is drawn.
  void set(std::string text) { text_ = std::move(text); }

  void draw(Size size);

 private:
  Display& display_;
  const xcb::Id pen_;
  const xcb::Id window_;
  std::string text_;
};

}  // namespace feelscape::panel
