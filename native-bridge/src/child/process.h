// A started program with a connection on its descriptor 0. All that differs from system to system is behind this.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace feelscape::child {

// What went wrong, in a sentence for a person.
struct Trouble {
  std::string what;
};

// A descriptor, closed when it is let go.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const { return number_; }
  void close();

 private:
  int number_ = -1;
};

// Wakes a thread that polls. A socketpair, since there are hosts whose run loops poll nothing else.
class Wake {
 public:
  Wake();

  // Readable from ring() to drain().
  int descriptor() const { return ear_.number(); }

  // [any-thread]
  void ring();
  void drain();

 private:
  Descriptor ear_;
  Descriptor bell_;
};

// A thread that takes none of the signals of the host's process.
std::thread quietThread(std::function<void()> work);

class Process {
 public:
  // Starts a program: the first word is its path. It has its own group, no signal blocked or ignored, our environment
  // without what would bend a Java's, its output in the log, and no descriptor of ours.
  static std::variant<Process, Trouble> start(const std::vector<std::string>& command, const std::string& log);

  Process(Process&& other) noexcept : pid_(std::exchange(other.pid_, -1)), socket_(std::move(other.socket_)) {}
  Process& operator=(Process&&) = delete;
  ~Process() { end(std::chrono::milliseconds(0)); }

  // Our end of the connection; it does not block.
  int socket() const { return socket_.number(); }

  // Bytes moved: 0 where it would block, less than 0 where the connection is gone.
  long send(const void* from, std::size_t size);
  long receive(void* to, std::size_t size);

  // Ends the connection, waits for the program to end by itself, then kills it; says how it ended, empty where it is
  // not known. Does nothing the second time.
  std::string end(std::chrono::milliseconds patience);

 private:
  Process(pid_t pid, Descriptor socket) : pid_(pid), socket_(std::move(socket)) {}

  pid_t pid_;
  Descriptor socket_;
};

}  // namespace feelscape::child
