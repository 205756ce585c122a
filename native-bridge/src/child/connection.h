// One life of the child, from its hello to its end: greets, beats, and carries frames. All of it [io-thread].
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "child/frames.h"
#include "child/process.h"

namespace feelscape::child {

using Clock = std::chrono::steady_clock;

struct Heartbeat {
  std::chrono::milliseconds interval{2000};
  // A child that says nothing for so long is ended, and one that leaves unread what it was told.
  std::chrono::milliseconds silence{10000};
  // Its hello may take so long: on a machine that is busy a Java starts slowly.
  std::chrono::milliseconds start{60000};
};

// Why a connection ended.
struct Ended {
  std::string why;
  // Whether another start would end the same way.
  bool forGood = false;
};

class Connection {
 public:
  // Takes a frame of one instance; says what is wrong with it.
  using Receiver = std::function<std::optional<std::string>(std::uint32_t instance, FromChild&& message)>;

  Connection(Process& process, Heartbeat heartbeat, const std::string& version, Clock::time_point now);

  // Whether the child's hello has come; frames for instances go out only then.
  bool greeted() const { return greeted_; }

  bool hasToWrite() const { return !unsent_.empty(); }

  // When there is something to do even if nothing comes.
  Clock::time_point due() const;

  void send(const Bytes& frame) { unsent_.insert(unsent_.end(), frame.begin(), frame.end()); }

  // Does what there is to do, without waiting.
  std::optional<Ended> turn(Clock::time_point now, const Receiver& receiver);

 private:
  std::chrono::milliseconds patience() const { return greeted_ ? heartbeat_.silence : heartbeat_.start; }
  std::optional<Ended> receive(Clock::time_point now, const Receiver& receiver);
  std::optional<Ended> take(Frame<FromChild> frame, const Receiver& receiver);
  std::optional<Ended> greet(const Frame<FromChild>& frame);
  void write(Clock::time_point now);
  void ping(Clock::time_point now);

  Process& process_;
  const Heartbeat heartbeat_;
  FrameReader<FromChild> reader_;
  Bytes unsent_;
  bool greeted_ = false;
  // The number of the last question; hello is the first, pings follow.
  std::uint32_t asked_ = 0;
  Clock::time_point heard_;
  // When something of what was to be written went out, or nothing was.
  Clock::time_point written_;
  Clock::time_point nextPing_;
};

}  // namespace feelscape::child
