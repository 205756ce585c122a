#include "child/frames.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <sstream>
#include <utility>

#include "core/bytes.h"
#include "core/parameters.h"

namespace feelscape::child {
namespace {

constexpr std::size_t kLengthSize = 4;
constexpr std::size_t kLongestText = std::numeric_limits<std::uint16_t>::max();

// The bytes of the character that begins at `at`, by RFC 3629; 0 where there is none.
std::size_t characterAt(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xC2 && first < 0xE0   ? 2
                           : first >= 0xE0 && first < 0xF0 ? 3
                           : first >= 0xF0 && first < 0xF5 ? 4
                                                           : 0;
  if (size == 0 || at + size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if (byte(at + i) >> 6 != 2) return 0;
  }
  const unsigned second = byte(at + 1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool outside = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
  return overlong || outside ? 0 : size;
}

bool isUtf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = characterAt(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

std::string asUtf8(const std::string& text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = characterAt(text, at);
    if (clean.size() + std::max<std::size_t>(size, 1) > kLongestText) break;
    clean += size == 0 ? "?" : text.substr(at, size);
    at += std::max<std::size_t>(size, 1);
  }
  return clean;
}

template <typename Number>
constexpr Number least() {
  return std::numeric_limits<Number>::lowest();
}

template <typename Number>
constexpr Number most() {
  return std::numeric_limits<Number>::max();
}

class Writing {
 public:
  template <typename Number>
  void number(const char*, Number value, Number low = least<Number>(), Number high = most<Number>()) {
    // Not a number is neither above the one nor below the other.
    put(value >= low ? std::min(value, high) : low);
  }

  void flag(const char*, bool value) { out_.u8(value ? 1 : 0); }

  void text(const char*, const std::string& value) {
    const std::string clean = asUtf8(value);
    out_.u16(static_cast<std::uint16_t>(clean.size()));
    out_.raw(clean.data(), clean.size());
  }

  void rest(const char*, const Bytes& value, std::size_t, std::size_t) { out_.raw(value.data(), value.size()); }

  void samples(const char*, const std::vector<float>& value) {
    for (const float sample : value) {
      std::uint32_t bits = 0;
      std::memcpy(&bits, &sample, sizeof bits);
      out_.u32(bits);
    }
  }

  template <typename Element>
  void count(const char*, std::vector<Element>& list) {
    list.resize(std::min<std::size_t>(list.size(), most<std::uint16_t>()));
    out_.u16(static_cast<std::uint16_t>(list.size()));
  }

  void parameter(std::uint32_t id) { out_.u32(id); }

  // A value that is not a number becomes the standard one.
  void parameter(std::uint32_t id, double value) {
    const Parameter& known = parameterAt(indexOf(id).value());
    out_.u32(id);
    out_.f64(allowed(known, std::isnan(value) ? known.standard : value));
  }

  Bytes take() { return out_.take(); }

 private:
  void put(std::uint16_t value) { out_.u16(value); }
  void put(std::uint32_t value) { out_.u32(value); }
  void put(std::uint64_t value) { out_.u64(value); }
  void put(std::int64_t value) { out_.u64(static_cast<std::uint64_t>(value)); }
  void put(double value) { out_.f64(value); }

  ByteWriter out_;
};

// Throws StateFault, as the reader of bytes does; it never leaves this file.
class Reading {
 public:
  Reading(const std::uint8_t* from, std::size_t size, const std::string& what) : in_(from, size, what), what_(what) {}

  template <typename Number>
  void number(const char* name, Number& value, Number low = least<Number>(), Number high = most<Number>()) {
    get(value);
    if (value >= low && value <= high) return;
    std::ostringstream sentence;
    sentence << what_ << " has a " << name << " of " << value << "; it must be within " << low << ".." << high;
    throw StateFault(sentence.str());
  }

  void flag(const char* name, bool& value) {
    const std::uint8_t byte = in_.u8();
    if (byte > 1) throw StateFault(what_ + " has a " + name + " of " + std::to_string(byte) + "; it must be 0 or 1");
    value = byte == 1;
  }

  void text(const char* name, std::string& value) {
    const std::size_t size = in_.u16();
    value.assign(reinterpret_cast<const char*>(in_.take(size)), size);
    if (!isUtf8(value)) throw StateFault(what_ + " has a " + name + " that is not UTF-8");
  }

  void rest(const char* name, Bytes& value, std::size_t low, std::size_t high) {
    const std::size_t size = in_.left();
    if (size < low || size > high) {
      throw StateFault(what_ + " has a " + name + " of " + std::to_string(size) + " bytes; it must be within " +
                       std::to_string(low) + ".." + std::to_string(high));
    }
    const std::uint8_t* bytes = in_.take(size);
    value.assign(bytes, bytes + size);
  }

  // Stereo frames of numbers, to the end.
  void samples(const char* name, std::vector<float>& value) {
    constexpr std::size_t kFrame = 2 * sizeof(float);
    const std::size_t size = in_.left();
    if (size == 0 || size % kFrame != 0) {
      throw StateFault(what_ + " has a " + name + " of " + std::to_string(size) +
                       " bytes; it must be whole frames of " + std::to_string(kFrame));
    }
    value.resize(size / sizeof(float));
    for (float& sample : value) {
      const std::uint32_t bits = in_.u32();
      std::memcpy(&sample, &bits, sizeof sample);
      if (!std::isfinite(sample)) throw StateFault(what_ + " has a " + name + " that is no number");
    }
  }

  template <typename Element>
  void count(const char*, std::vector<Element>& list) {
    list.resize(in_.u16());
  }

  void parameter(std::uint32_t& id) {
    id = in_.u32();
    if (!indexOf(id)) throw StateFault(what_ + " has an unknown parameter " + std::to_string(id));
  }

  void parameter(std::uint32_t& id, double& value) {
    parameter(id);
    const Parameter& known = parameterAt(*indexOf(id));
    number(known.name, value, known.low, known.high);
    if (allowed(known, value) != value) throw StateFault(what_ + " has a " + known.name + " that is not whole");
  }

  void finish() const { in_.finish(); }

 private:
  void get(std::uint16_t& value) { value = in_.u16(); }
  void get(std::uint32_t& value) { value = in_.u32(); }
  void get(std::uint64_t& value) { value = in_.u64(); }
  void get(std::int64_t& value) { value = static_cast<std::int64_t>(in_.u64()); }
  void get(double& value) { value = in_.f64(); }

  ByteReader in_;
  std::string what_;
};

template <typename Each>
Each readPayload(const std::uint8_t* from, std::size_t size) {
  Reading in(from, size, std::string("the frame ") + Each::kKind.name);
  Each message;
  message.code(in);
  in.finish();
  return message;
}

template <typename Each>
void checkHeader(std::uint32_t instance, std::uint32_t request) {
  const std::string what = std::string("the frame ") + Each::kKind.name;
  if (Each::kKind.ofInstance != (instance != 0)) {
    throw StateFault(what + " is for instance " + std::to_string(instance) + "; it must be " +
                     (Each::kKind.ofInstance ? "1 or more" : "0"));
  }
  if (Each::kKind.ofInstance && request != 0) {
    throw StateFault(what + " has the request " + std::to_string(request) + "; it asks and answers nothing");
  }
}

// Reads the rest of a frame as the one of the messages that has the type; whether there is one.
template <typename Message, typename... Each>
bool readRest(std::uint16_t type, ByteReader& in, Frame<Message>& frame, std::variant<Each...>& message) {
  const std::size_t size = in.left();
  const std::uint8_t* payload = in.take(size);
  const auto readIf = [&](auto* which) {
    using One = std::remove_pointer_t<decltype(which)>;
    if (One::kKind.type != type) return false;
    checkHeader<One>(frame.instance, frame.request);
    message = readPayload<One>(payload, size);
    return true;
  };
  return (readIf(static_cast<Each*>(nullptr)) || ...);
}

template <typename Message>
Frame<Message> readFrame(const std::uint8_t* from, std::size_t size) {
  ByteReader in(from, size, "the frame");
  Frame<Message> frame;
  frame.instance = in.u32();
  const std::uint16_t type = in.u16();
  frame.request = in.u32();
  if (!readRest(type, in, frame, frame.message)) throw StateFault("there is no frame of type " + std::to_string(type));
  return frame;
}

}  // namespace

template <typename Message>
Bytes bytesOf(Frame<Message> frame) {
  Writing payload;
  std::visit([&](auto& message) { message.code(payload); }, frame.message);
  const Bytes bytes = payload.take();
  ByteWriter out;
  out.u32(static_cast<std::uint32_t>(kShortestFrame + bytes.size()));
  out.u32(frame.instance);
  out.u16(std::visit([](const auto& message) { return message.kKind.type; }, frame.message));
  out.u32(frame.request);
  out.raw(bytes.data(), bytes.size());
  return out.take();
}

template <typename Message>
void FrameReader<Message>::add(const std::uint8_t* bytes, std::size_t size) {
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(done_));
  done_ = 0;
  waiting_.insert(waiting_.end(), bytes, bytes + size);
}

template <typename Message>
std::variant<NotYet, Frame<Message>, FrameFault> FrameReader<Message>::next() {
  const std::size_t left = waiting_.size() - done_;
  if (left < kLengthSize) return NotYet{};
  const std::uint8_t* from = waiting_.data() + done_;
  const std::uint32_t length = ByteReader(from, kLengthSize, "the length of a frame").u32();
  if (length < kShortestFrame || length > kLongestFrame) {
    return FrameFault{"a frame has the length " + std::to_string(length) + "; it must be within " +
                      std::to_string(kShortestFrame) + ".." + std::to_string(kLongestFrame)};
  }
  if (left - kLengthSize < length) return NotYet{};
  done_ += kLengthSize + length;
  try {
    return readFrame<Message>(from + kLengthSize, length);
  } catch (const StateFault& fault) {
    return FrameFault{fault.what()};
  }
}

template Bytes bytesOf(Frame<ToChild>);
template Bytes bytesOf(Frame<FromChild>);
template class FrameReader<ToChild>;
template class FrameReader<FromChild>;

}  // namespace feelscape::child
