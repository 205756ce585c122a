// Little-endian numbers in and out of byte arrays.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "core/state.h"

namespace feelscape {

// Reads numbers one after the other; throws StateFault where they run out.
class ByteReader {
 public:
  // `what` names the thing that is read in messages.
  ByteReader(const std::uint8_t* from, std::size_t size, std::string what)
      : at_(from), left_(size), what_(std::move(what)) {}

  std::uint8_t u8() { return *take(1); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
  std::uint64_t u64() { return number(8); }

  double f64() {
    const std::uint64_t bits = number(8);
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
  }

  const std::uint8_t* take(std::size_t size) {
    if (size > left_) throw StateFault(what_ + " ends too early");
    const std::uint8_t* taken = at_;
    at_ += size;
    left_ -= size;
    return taken;
  }

  std::size_t left() const { return left_; }

  void finish() const {
    if (left_ != 0) throw StateFault(what_ + " has " + std::to_string(left_) + " bytes too many");
  }

 private:
  std::uint64_t number(int size) {
    const std::uint8_t* bytes = take(size);
    std::uint64_t value = 0;
    for (int i = size - 1; i >= 0; --i) value = value << 8 | bytes[i];
    return value;
  }

  const std::uint8_t* at_;
  std::size_t left_;
  std::string what_;
};

class ByteWriter {
 public:
  void u8(std::uint8_t value) { bytes_.push_back(value); }
  void u16(std::uint16_t value) { number(value, 2); }
  void u32(std::uint32_t value) { number(value, 4); }
  void u64(std::uint64_t value) { number(value, 8); }

  void f64(double value) {
    std::uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    number(bits, 8);
  }

  void raw(const void* from, std::size_t size) {
    const auto* bytes = static_cast<const std::uint8_t*>(from);
    bytes_.insert(bytes_.end(), bytes, bytes + size);
  }

  const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  std::vector<std::uint8_t> take() { return std::move(bytes_); }

 private:
  void number(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) bytes_.push_back(static_cast<std::uint8_t>(value >> 8 * i));
  }

  std::vector<std::uint8_t> bytes_;
};

}  // namespace feelscape
