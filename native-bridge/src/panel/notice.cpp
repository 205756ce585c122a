#include "panel/notice.h"

#include <algorithm>
#include <utility>

namespace feelscape::panel {
namespace {

// "fixed", the font that every X server has, is 6 by 13 pixels.
constexpr int kCharacterWidth = 6;
constexpr int kLineHeight = 18;
constexpr int kMargin = 12;
// A request for text holds no more.
constexpr int kMostColumns = 255;

}  // namespace

std::vector<std::string> linesOf(const std::string& text, int columns) {
  const auto width = static_cast<std::size_t>(std::clamp(columns, 1, kMostColumns));
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t length = std::min(width, text.size() - from);
    if (from + length < text.size()) {
      const std::size_t space = text.rfind(' ', from + length);
      if (space != std::string::npos && space > from) length = space - from;
    }
    lines.push_back(text.substr(from, length));
    from += length;
    if (from < text.size() && text[from] == ' ') ++from;
  }
  return lines;
}

void Notice::set(std::string text) {
  text_ = std::move(text);
  std::replace_if(
      text_.begin(), text_.end(), [](unsigned char byte) { return byte > '~'; }, '?');
}

void Notice::draw(Size size) {
  const auto lines = linesOf(text_, (size.width - 2 * kMargin) / kCharacterWidth);
  int y = (size.height - static_cast<int>(lines.size()) * kLineHeight) / 2 + kLineHeight;
  display_.clear(window_);
  for (const std::string& line : lines) {
    const int x = (size.width - static_cast<int>(line.size()) * kCharacterWidth) / 2;
    display_.write(window_, pen_, x, y, line);
    y += kLineHeight;
  }
}

}  // namespace feelscape::panel
