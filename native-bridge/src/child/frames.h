// What shim and child tell each other: every frame of docs/frames.md, written and read, every field checked.
//
// A message names its fields once, in code(), for writing and reading alike. What is written keeps the page's rules: a
// number outside its range is moved to the nearest that is allowed, a byte that is not UTF-8 becomes '?'. What is read
// must keep them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "core/state.h"

namespace feelscape::child {

inline constexpr std::uint16_t kProtocol = 1;

// Of the length that stands before a frame: instance, type and request at the least.
inline constexpr std::uint32_t kShortestFrame = 10;
inline constexpr std::uint32_t kLongestFrame = 2 << 20;

inline constexpr std::uint32_t kLargestSide = 32767;
inline constexpr std::size_t kLargestSetup = 1 << 16;

// A frame's type and its name in sentences.
struct Kind {
  std::uint16_t type;
  const char* name;
  // Whether it concerns one instance, or the whole process; only then does it ask or answer.
  bool ofInstance;
};

template <typename Codec>
void codeSize(Codec& codec, std::uint32_t& width, std::uint32_t& height) {
  codec.number("width", width, 1U, kLargestSide);
  codec.number("height", height, 1U, kLargestSide);
}

// For messages without a payload.
struct Nothing {
  template <typename Codec>
  void code(Codec&) {}
};

struct Hello {
  static constexpr Kind kKind{1, "hello", false};
  std::uint16_t protocol = kProtocol;
  std::string version;

  template <typename Codec>
  void code(Codec& codec) {
    codec.number("protocol", protocol);
    codec.text("version", version);
  }
};

struct Ping : Nothing {
  static constexpr Kind kKind{2, "ping", false};
};

struct Open {
  static constexpr Kind kKind{3, "open", true};
  std::string host;
  std::string hostVersion;
  // Empty where there is none.
  Bytes state;

  template <typename Codec>
  void code(Codec& codec) {
    codec.text("name of the host", host);
    codec.text("version of the host", hostVersion);
    codec.rest("state", state, 0, kLargestState);
  }
};

struct Close : Nothing {
  static constexpr Kind kKind{4, "close", true};
};

// For messages whose payload is a state.
struct StateBytes {
  Bytes state;

  template <typename Codec>
  void code(Codec& codec) {
    codec.rest("state", state, 1, kLargestState);
  }
};

struct NewState : StateBytes {
  static constexpr Kind kKind{5, "state", true};
};

struct Moved {
  static constexpr Kind kKind{6, "parameters", true};
  struct Value {
    std::uint32_t id;
    double value;
  };
  std::vector<Value> values;

  template <typename Codec>
  void code(Codec& codec) {
    codec.count("number of parameters", values);
    for (Value& each : values) codec.parameter(each.id, each.value);
  }
};

struct TransportNow {
  static constexpr Kind kKind{7, "transport", true};
  bool rolling = false;
  double quarters = 0;
  double tempo = 120;

  template <typename Codec>
  void code(Codec& codec) {
    codec.flag("rolling", rolling);
    codec.number("quarters", quarters);
    codec.number("tempo", tempo, std::numeric_limits<double>::denorm_min());
  }
};

struct PanelOpen {
  static constexpr Kind kKind{8, "panel open", true};
  // 0 for a window of the panel's own.
  std::uint64_t window = 0;
  double scale = 1;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string title;

  template <typename Codec>
  void code(Codec& codec) {
    codec.number("window", window);
    codec.number("scale", scale, 0.5, 4.0);
    codeSize(codec, width, height);
    codec.text("title", title);
  }
};

struct PanelGo : Nothing {
  static constexpr Kind kKind{9, "panel go", true};
};

struct PanelSize {
  static constexpr Kind kKind{10, "panel size", true};
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  template <typename Codec>
  void code(Codec& codec) {
    codeSize(codec, width, height);
  }
};

struct PanelClose : Nothing {
  static constexpr Kind kKind{11, "panel close", true};
};

// A voice has a number of its own, as an instance has.
struct VoiceOpen {
  static constexpr Kind kKind{12, "voice open", true};
  double rate = 48000;
  // What it is played with: the payload of a state's VOIC, or nothing.
  Bytes setup;

  template <typename Codec>
  void code(Codec& codec) {
    codec.number("rate", rate, 8000.0, 384000.0);
    codec.rest("setup", setup, 0, kLargestSetup);
  }
};

struct VoiceSetup {
  static constexpr Kind kKind{15, "voice setup", true};
  Bytes setup;

  template <typename Codec>
  void code(Codec& codec) {
    codec.rest("setup", setup, 0, kLargestSetup);
  }
};

struct VoiceNotes {
  static constexpr Kind kKind{13, "voice notes", true};
  static constexpr std::uint64_t kLongest = 1 << 20;
  static constexpr std::int64_t kFarthest = std::int64_t{1} << 62;
  struct Note {
    // Counted from `from`.
    std::uint32_t frame = 0;
    bool on = false;
    std::uint16_t channel = 0;
    std::uint16_t pitch = 0;
    std::uint16_t velocity = 0;
  };
  std::uint64_t from = 0;
  std::uint64_t until = 0;
  bool anew = false;
  bool rolling = false;
  std::int64_t song = 0;
  double lofi = 0;
  std::array<std::uint16_t, kLanes> programs{};
  std::vector<Note> notes;

  template <typename Codec>
  void code(Codec& codec) {
    codec.number("from", from, std::uint64_t{0}, std::uint64_t{1} << 62);
    codec.number("until", until, from, from + kLongest);
    codec.flag("anew", anew);
    codec.flag("rolling", rolling);
    codec.number("frame of the song", song, -kFarthest, kFarthest);
    codec.number("lofi", lofi, 0.0, 1.0);
    for (std::uint16_t& program : programs) codec.number("program", program, std::uint16_t{0}, std::uint16_t{127});
    codec.count("number of notes", notes);
    const auto last = static_cast<std::uint32_t>(until - from);
    for (Note& note : notes) {
      codec.number("frame", note.frame, 0U, last);
      codec.flag("on", note.on);
      codec.number("channel", note.channel, std::uint16_t{0}, std::uint16_t{15});
      codec.number("pitch", note.pitch, std::uint16_t{0}, std::uint16_t{127});
      codec.number("velocity", note.velocity, std::uint16_t{0}, std::uint16_t{127});
    }
  }
};

struct VoiceClose : Nothing {
  static constexpr Kind kKind{14, "voice close", true};
};

// How many blocks of an instance came without the voice's sound.
struct LateBlocks {
  static constexpr Kind kKind{16, "late blocks", true};
  std::uint32_t count = 0;

  template <typename Codec>
  void code(Codec& codec) {
    codec.number("count", count);
  }
};

using ToChild = std::variant<Hello, Ping, Open, Close, NewState, Moved, TransportNow, PanelOpen, PanelGo, PanelSize,
                             PanelClose, VoiceOpen, VoiceNotes, VoiceClose, VoiceSetup, LateBlocks>;

struct HelloBack : Hello {
  static constexpr Kind kKind{64, "hello", false};
};

struct Refusal {
  static constexpr Kind kKind{65, "refusal", false};
  std::string why;

  template <typename Codec>
  void code(Codec& codec) {
    codec.text("sentence", why);
  }
};

struct Pong : Nothing {
  static constexpr Kind kKind{66, "pong", false};
};

struct NewPiece : StateBytes {
  static constexpr Kind kKind{67, "piece", true};
};

struct GestureBegin {
  static constexpr Kind kKind{68, "gesture begin", true};
  std::uint32_t id = 0;

  template <typename Codec>
  void code(Codec& codec) {
    codec.parameter(id);
  }
};

struct Value {
  static constexpr Kind kKind{69, "value", true};
  std::uint32_t id = 0;
  double value = 0;

  template <typename Codec>
  void code(Codec& codec) {
    codec.parameter(id, value);
  }
};

struct GestureEnd {
  static constexpr Kind kKind{70, "gesture end", true};
  std::uint32_t id = 0;

  template <typename Codec>
  void code(Codec& codec) {
    codec.parameter(id);
  }
};

struct PanelReady : PanelSize {
  static constexpr Kind kKind{71, "panel ready", true};
};

struct PanelWants : PanelSize {
  static constexpr Kind kKind{72, "panel wants", true};
};

struct FocusBack : Nothing {
  static constexpr Kind kKind{73, "focus back", true};
};

struct Wish : StateBytes {
  static constexpr Kind kKind{74, "wish", true};
};

struct PanelClosed : Nothing {
  static constexpr Kind kKind{76, "panel closed", true};
};

struct StateTaken : Nothing {
  static constexpr Kind kKind{75, "state taken", true};
};

struct Sound {
  static constexpr Kind kKind{77, "sound", true};
  std::uint64_t first = 0;
  // Left and right by turns.
  std::vector<float> samples;

  template <typename Codec>
  void code(Codec& codec) {
    codec.number("first frame", first, std::uint64_t{0}, std::uint64_t{1} << 62);
    codec.samples("sound", samples);
  }
};

using FromChild = std::variant<HelloBack, Refusal, Pong, NewPiece, GestureBegin, Value, GestureEnd, PanelReady,
                               PanelWants, FocusBack, Wish, PanelClosed, StateTaken, Sound>;

// `Message` is ToChild or FromChild.
template <typename Message>
struct Frame {
  // 0 where the whole process is concerned.
  std::uint32_t instance = 0;
  // 0 where nothing is asked.
  std::uint32_t request = 0;
  Message message;
};

template <typename Message>
Bytes bytesOf(Frame<Message> frame);

// The frame is not all there yet.
struct NotYet {};

// Which rule of the page is broken, in a sentence.
struct FrameFault {
  std::string what;
};

// Cuts a stream into frames. What waits in it is never more than one frame and what was last added.
template <typename Message>
class FrameReader {
 public:
  void add(const std::uint8_t* bytes, std::size_t size);

  // The next frame. Nothing can be read after a fault.
  std::variant<NotYet, Frame<Message>, FrameFault> next();

 private:
  Bytes waiting_;
  std::size_t done_ = 0;
};

}  // namespace feelscape::child
