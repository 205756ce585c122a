// What a plugin with a panel needs around it: an X server, a window of the host's, and an installed FeelScape whose
// Java is the tests' child.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "panel/display.h"
#include "support/on_xvfb.h"
#include "support/temporary.h"

namespace feelscape::test {

class PanelStage : public OnXvfb {
 protected:
  void SetUp() override {
    OnXvfb::SetUp();
    if (IsSkipped()) return;
    display.emplace();
    toplevel = display->create(rootWindow(), {800, 600}, 0);
    display->map(toplevel);
    display->settle();
    folder.file("home/feelscape.jar");
    std::filesystem::create_directories(folder / "home/runtime/bin");
    std::filesystem::create_symlink(FEELSCAPE_FAKE_CHILD, folder / "home/runtime/bin/java");
    setenv("FEELSCAPE_HOME", (folder / "home").c_str(), 1);
    setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
  }

  // Whether the condition comes true within 20 s, while the host's loop turns.
  template <typename Turn, typename Condition>
  static bool soon(Turn turn, Condition condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition()) {
      if (std::chrono::steady_clock::now() > until) return false;
      turn();
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
  }

  // How often the child has printed a line.
  long printed(const std::string& line) const {
    std::istringstream lines(textOf(folder / "cache/feelscape/child.log"));
    long count = 0;
    for (std::string each; std::getline(lines, each);) count += each == line ? 1 : 0;
    return count;
  }

  bool childStarted() const { return std::filesystem::exists(folder / "cache/feelscape/child.log"); }

  const TemporaryFolder folder;
  std::optional<panel::Display> display;
  panel::xcb::Id toplevel = 0;
};

}  // namespace feelscape::test
