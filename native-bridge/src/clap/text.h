// Texts of fixed size.
#pragma once

#include <cstddef>
#include <string_view>

namespace feelscape::clap {

inline void copyText(std::string_view from, char* to, std::size_t size) {
  const std::size_t length = from.copy(to, size - 1);
  to[length] = 0;
}

template <std::size_t size>
void copyText(std::string_view from, char (&to)[size]) {
  copyText(from, to, size);
}

}  // namespace feelscape::clap
