// The CRC-32 of zip: polynomial 0x04C11DB7, reflected, all ones before and after.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace feelscape {

constexpr std::array<std::uint32_t, 256> crc32Table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ (rest & 1 ? 0xEDB88320U : 0U);
    table[byte] = rest;
  }
  return table;
}

inline std::uint32_t crc32(const std::uint8_t* bytes, std::size_t size) {
  static constexpr auto kTable = crc32Table();
  std::uint32_t rest = ~0U;
  for (std::size_t i = 0; i < size; ++i) rest = rest >> 8 ^ kTable[(rest ^ bytes[i]) & 0xFF];
  return ~rest;
}

}  // namespace feelscape
