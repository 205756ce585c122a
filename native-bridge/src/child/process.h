// A started program with a connection on its descriptor 0. All that differs from system to system is behind this:
// process_linux.cpp, and process_none.cpp for systems on which FeelScape starts nothing yet.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace feelscape::child {

// What went wrong, in a sentence for a person.
struct Trouble {
  std::string what;
};

// Wakes a thread that waits.
class Wake {
 public:
  Wake();
  Wake(const Wake&) = delete;
  Wake& operator=(const Wake&) = delete;
  ~Wake();

  // Readable from ring() to drain(), for hosts whose run loops watch descriptors; -1 on systems where they watch none.
  int descriptor() const;

  // [any-thread]
  void ring();
  void drain();

  // Waits for ring(), no longer than that; for ever where nothing is said.
  void await(std::optional<std::chrono::milliseconds> longest);

 private:
  struct Ends;
  std::unique_ptr<Ends> ends_;
};

// A thread that takes none of the signals of the host's process.
std::thread quietThread(std::function<void()> work);

class Process {
 public:
  // What keeps programs from being started on this system at all.
  static std::optional<Trouble> hindrance();

  // Starts a program: the first word is its path. It has its own group, no signal blocked or ignored, our environment
  // without what would bend a Java's, its output in the log, and no descriptor of ours.
  static std::variant<Process, Trouble> start(const std::vector<std::string>& command, const std::string& log);

  Process(Process&& other) noexcept;
  Process& operator=(Process&&) = delete;
  ~Process();

  // Bytes moved: 0 where it would block, less than 0 where the connection is gone.
  long send(const void* from, std::size_t size);
  long receive(void* to, std::size_t size);

  // Waits until there is something to receive, room to send where that is wanted, or the wake rings; no longer than
  // that. The wake is drained.
  void await(Wake& wake, bool wantsToSend, std::chrono::milliseconds longest);

  // Ends the connection, waits for the program to end by itself, then kills it; says how it ended, empty where it is
  // not known. Does nothing the second time.
  std::string end(std::chrono::milliseconds patience);

 private:
  struct Program;
  explicit Process(std::unique_ptr<Program> program);

  std::unique_ptr<Program> program_;
};

}  // namespace feelscape::child
