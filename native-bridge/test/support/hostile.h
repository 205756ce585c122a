// What a child may say that means harm, or has lost its mind: frames that are right, out of order, altered, cut, too
// large, or none at all, and floods of them. The same number, the same words.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "child/frames.h"

namespace feelscape::child {

class Hostile {
 public:
  explicit Hostile(unsigned long seed) : random_(seed) {}

  // What it says next. Mostly it keeps to the rules: it is ended at the first breach.
  Bytes next() {
    switch (upTo(40)) {
      case 0:
        return altered(frame());
      case 1:
        return noise(1 + upTo(5000));
      case 2:
        return cut(frame());
      case 3:
        return Bytes(4 + upTo(4), 0xFF);
      case 4:
        return announced(upTo(3 << 20));
      case 5:
        return flood();
      case 6:
        return bytesOf(Frame<FromChild>{0, upTo(4), Refusal{std::string(upTo(70000), '\n')}});
      case 7:
        return bytesOf(Frame<FromChild>{0, upTo(4), HelloBack{}});
      default:
        return frame();
    }
  }

 private:
  unsigned upTo(unsigned count) { return static_cast<unsigned>(random_() % count); }

  Bytes noise(std::size_t size) {
    Bytes bytes(size);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    return bytes;
  }

  Bytes altered(Bytes bytes) {
    for (int i = upTo(4); i >= 0; --i) bytes[upTo(static_cast<unsigned>(bytes.size()))] ^= 1U << upTo(8);
    return bytes;
  }

  Bytes cut(Bytes bytes) {
    bytes.resize(upTo(static_cast<unsigned>(bytes.size())));
    return bytes;
  }

  // A length, and less behind it.
  Bytes announced(unsigned length) {
    Bytes bytes = noise(20);
    for (int i = 0; i < 4; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(length >> (8 * i));
    return bytes;
  }

  // One frame, again and again: up to what nobody takes.
  Bytes flood() {
    const Bytes one = frame();
    Bytes many;
    for (unsigned i = upTo(6000); i > 0 && many.size() < (8U << 20); --i)
      many.insert(many.end(), one.begin(), one.end());
    return many;
  }

  // A frame that keeps to the rules, at any time and mostly for an instance or a voice that there is.
  Bytes frame() {
    const std::uint32_t number = upTo(200) == 0 ? upTo(100) : 1 + upTo(3);
    return bytesOf(Frame<FromChild>{number == 0 ? 1 : number, 0, message()});
  }

  FromChild message() {
    const std::uint32_t parameter = 1 + upTo(kParameterCount);
    switch (upTo(11)) {
      case 0:
        return NewPiece{noise(1 + upTo(1000))};
      case 1:
        return Wish{noise(1 + upTo(upTo(20) == 0 ? kLargestState : 1000U))};
      case 2:
        return GestureBegin{parameter};
      case 3:
        return Value{parameter, parameterAt(static_cast<int>(parameter) - 1).high};
      case 4:
        return GestureEnd{parameter};
      case 5:
        return sized(PanelReady());
      case 6:
        return sized(PanelWants());
      case 7:
        return FocusBack{};
      case 8:
        return StateTaken{};
      case 9:
        return PanelClosed{};
      default:
        return sound();
    }
  }

  template <typename Sized>
  Sized sized(Sized message) {
    message.width = 1 + upTo(kLargestSide);
    message.height = 1 + upTo(kLargestSide);
    return message;
  }

  // Some frames that lie anywhere, as loud as numbers go.
  Sound sound() {
    Sound sound;
    sound.first = upTo(2) == 0 ? upTo(100000) : std::uint64_t{1} << upTo(63);
    sound.samples.assign(2 * (1 + upTo(20000)), upTo(2) == 0 ? 3e38F : -1.0F);
    return sound;
  }

  std::mt19937_64 random_;
};

}  // namespace feelscape::child
