#include "child/connection.h"

#include <algorithm>
#include <array>
#include <utility>

namespace feelscape::child {
namespace {

constexpr std::uint32_t kHelloRequest = 1;
// As much as sixty instances with the largest state.
constexpr std::size_t kMostUnsent = std::size_t{64} << 20;

Ended notUnderstood(const std::string& what) {
  return {"FeelScape's child process said what is not understood: " + what};
}

std::string seconds(std::chrono::milliseconds time) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time).count();
  return whole > 0 ? std::to_string(whole) + " s" : std::to_string(time.count()) + " ms";
}

}  // namespace

Connection::Connection(Process& process, Heartbeat heartbeat, const std::string& version, Clock::time_point now)
    : process_(process),
      heartbeat_(heartbeat),
      asked_(kHelloRequest),
      heard_(now),
      written_(now),
      nextPing_(now + heartbeat.interval) {
  Hello hello;
  hello.version = version;
  send(bytesOf(Frame<ToChild>{0, kHelloRequest, hello}));
}

Clock::time_point Connection::due() const {
  const auto silent = std::min(nextPing_, heard_ + patience());
  return hasToWrite() ? std::min(silent, written_ + heartbeat_.silence) : silent;
}

std::optional<Ended> Connection::turn(Clock::time_point now, const Receiver& receiver) {
  if (auto ended = receive(now, receiver)) return ended;
  if (now >= heard_ + patience()) {
    return Ended{"FeelScape's child process said nothing for " + seconds(patience())};
  }
  if (now >= nextPing_) ping(now);
  write(now);
  if (now >= written_ + heartbeat_.silence) {
    return Ended{"FeelScape's child process did not read what it was told for " + seconds(heartbeat_.silence)};
  }
  if (unsent_.size() > kMostUnsent) return Ended{"FeelScape's child process reads too slowly what it is told"};
  return std::nullopt;
}

std::optional<Ended> Connection::receive(Clock::time_point now, const Receiver& receiver) {
  std::array<std::uint8_t, 65536> bytes;
  const long count = process_.receive(bytes.data(), bytes.size());
  if (count < 0) return Ended{"FeelScape's child process has ended"};
  if (count == 0) return std::nullopt;
  reader_.add(bytes.data(), static_cast<std::size_t>(count));
  while (true) {
    auto next = reader_.next();
    if (std::holds_alternative<NotYet>(next)) return std::nullopt;
    if (const auto* fault = std::get_if<FrameFault>(&next)) return notUnderstood(fault->what);
    heard_ = now;
    if (auto ended = take(std::get<Frame<FromChild>>(std::move(next)), receiver)) return ended;
  }
}

std::optional<Ended> Connection::take(Frame<FromChild> frame, const Receiver& receiver) {
  if (!greeted_) return greet(frame);
  if (std::holds_alternative<HelloBack>(frame.message)) return notUnderstood("a second hello");
  if (const auto* refusal = std::get_if<Refusal>(&frame.message)) return Ended{refusal->why, true};
  if (std::holds_alternative<Pong>(frame.message)) {
    if (frame.request > kHelloRequest && frame.request <= asked_) return std::nullopt;
    return notUnderstood("the answer to a ping that was not sent, " + std::to_string(frame.request));
  }
  const auto fault = receiver(frame.instance, std::move(frame.message));
  return fault ? std::optional(notUnderstood(*fault)) : std::nullopt;
}

std::optional<Ended> Connection::greet(const Frame<FromChild>& frame) {
  if (const auto* refusal = std::get_if<Refusal>(&frame.message)) return Ended{refusal->why, true};
  const auto* hello = std::get_if<HelloBack>(&frame.message);
  if (hello == nullptr || frame.request != kHelloRequest)
    return notUnderstood("something else than the answer to hello");
  if (hello->protocol != kProtocol) {
    return Ended{"FeelScape " + hello->version +
                     " is installed, which does not go together with this plugin (protocol " +
                     std::to_string(hello->protocol) + ", not " + std::to_string(kProtocol) +
                     "): install both from the same version",
                 true};
  }
  greeted_ = true;
  return std::nullopt;
}

void Connection::write(Clock::time_point now) {
  const long count = process_.send(unsent_.data(), unsent_.size());
  // A child that has gone is noticed by receive(), after its last words.
  const std::size_t done = count < 0 ? unsent_.size() : static_cast<std::size_t>(count);
  if (done > 0 || !hasToWrite()) written_ = now;
  unsent_.erase(unsent_.begin(), unsent_.begin() + static_cast<std::ptrdiff_t>(done));
}

void Connection::ping(Clock::time_point now) {
  nextPing_ = now + heartbeat_.interval;
  if (greeted_) send(bytesOf(Frame<ToChild>{0, ++asked_, Ping{}}));
}

}  // namespace feelscape::child
