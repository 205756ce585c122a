// UTF-16 texts of fixed size. Ours hold ASCII only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace feelscape::vst3 {

inline void copyText(std::string_view from, char16_t* to, std::size_t size) {
  std::size_t i = 0;
  for (; i + 1 < size && i < from.size(); ++i) to[i] = static_cast<unsigned char>(from[i]);
  to[i] = 0;
}

inline void copyText(std::string_view from, char* to, std::size_t size) {
  const std::size_t length = from.copy(to, size - 1);
  to[length] = 0;
}

template <typename Character, std::size_t size>
void copyText(std::string_view from, Character (&to)[size]) {
  copyText(from, to, size);
}

// What is not ASCII becomes '?'.
inline std::string plainText(const char16_t* from) {
  std::string text;
  for (; *from != 0; ++from) text += *from < 128 ? static_cast<char>(*from) : '?';
  return text;
}

}  // namespace feelscape::vst3
