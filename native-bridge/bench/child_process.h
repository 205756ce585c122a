// The child as the system sees it: what it holds and how much it computes.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>

namespace feelscape::bench {

namespace fs = std::filesystem;

inline std::string wordsOf(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string childPid() {
  for (const auto& thread : fs::directory_iterator("/proc/self/task")) {
    const std::string children = wordsOf(thread.path() / "children");
    if (!children.empty()) return children.substr(0, children.find(' '));
  }
  throw std::runtime_error("there is no child");
}

// The number behind a name at the start of a line.
inline double numberIn(const fs::path& file, const std::string& name) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind(name + ":", 0) == 0) return std::stod(line.substr(name.size() + 1));
  }
  return 0;
}

inline void printMemory(const char* when) {
  const fs::path process = fs::path("/proc") / childPid();
  std::printf("  %-44s %5.0f MB resident, %5.0f MB its own share, %3.0f threads\n", when,
              numberIn(process / "smaps_rollup", "Rss") / 1024, numberIn(process / "smaps_rollup", "Pss") / 1024,
              numberIn(process / "status", "Threads"));
}

// Seconds that a process has computed.
inline double computed(const std::string& pid) {
  const std::string words = wordsOf(fs::path("/proc") / pid / "stat");
  // Behind the name, which may hold anything: the 12th and 13th of what follows.
  std::istringstream fields(words.substr(words.rfind(')') + 2));
  std::string skipped;
  double user = 0;
  double system = 0;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  fields >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

inline double computed() { return computed(childPid()); }

}  // namespace feelscape::bench
