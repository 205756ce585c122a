// Whether a panel leaves anything behind: opened and closed many times in one host, at several scales, and with its
// child killed. Ends with 1 where it does. Needs an X server, and FEELSCAPE_HOME naming an installed FeelScape.
//
//   reopen_bench [TIMES]
#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/child_process.h"
#include "child/child.h"
#include "editor/editor.h"
#include "panel/display.h"

namespace {

namespace fs = std::filesystem;
namespace xcb = feelscape::panel::xcb;
using feelscape::Instrument;
using feelscape::bench::childPid;
using feelscape::bench::numberIn;
using feelscape::editor::Editor;
using feelscape::panel::Display;
using feelscape::panel::Size;
using Clock = std::chrono::steady_clock;

constexpr int kRows = 5;
// Panels that are not counted: the JVM's heap and code are as large as they get.
constexpr int kWarmUp = 40;
constexpr int kKills = 3;
constexpr std::chrono::seconds kPatience{60};
constexpr int kTickMilliseconds = 30;
// What is neither panel nor leak: a JVM's heap as it breathes, and the C library's.
constexpr double kMostGrowthOfChild = 24;
constexpr double kMostGrowthOfHost = 2;
// Descriptors and threads that a JVM takes for itself in its time; a leak would take one a panel.
constexpr int kMostOfJvm = 3;

// ---- what an X server holds ----

class Server {
 public:
  Server() : connection_(x_.connect(nullptr, nullptr)) {
    if (x_.hasError(connection_) != 0) throw std::runtime_error("there is no X server");
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() { x_.disconnect(connection_); }

  xcb::Id root() const { return x_.screens(x_.setup(connection_)).screen->root; }

  std::vector<xcb::Id> childrenOf(xcb::Id window) const {
    const std::unique_ptr<xcb::TreeReply, feelscape::panel::Free> reply(
        x_.tree(connection_, x_.askTree(connection_, window), nullptr));
    std::vector<xcb::Id> children;
    if (!reply) return children;
    const auto* const first = reinterpret_cast<const xcb::Id*>(reply.get() + 1);
    for (int i = 0; i < reply->children; ++i) children.push_back(first[i]);
    return children;
  }

  // Below a window, at any depth.
  int windowsBelow(xcb::Id window) const {
    int count = 0;
    for (const xcb::Id child : childrenOf(window)) count += 1 + windowsBelow(child);
    return count;
  }

  Size sizeOf(xcb::Id window) const {
    const std::unique_ptr<xcb::GeometryReply, feelscape::panel::Free> reply(
        x_.geometry(connection_, x_.askGeometry(connection_, window), nullptr));
    return reply ? Size{reply->width, reply->height} : Size{0, 0};
  }

 private:
  const xcb::Library x_;
  xcb::Connection* const connection_;
};

// ---- a host with one window and one instance ----

class Host final : public feelscape::editor::Host {
 public:
  Host() : toplevel_(display_.create(server_.root(), {2600, 1700}, 0)) {
    // As a window manager marks it: Java looks for that.
    const xcb::Atom state = display_.atom("WM_STATE");
    display_.setProperty(toplevel_, state, state, 1);
    display_.map(toplevel_);
    display_.settle();
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() { display_.destroy(toplevel_); }

  std::string name() override { return "reopen_bench"; }
  std::string version() override { return "1"; }
  void watch(int descriptor) override { watched_.insert(descriptor); }
  void unwatch(int descriptor) override { watched_.erase(descriptor); }
  void startTicking() override { ticks_ = true; }
  void stopTicking() override { ticks_ = false; }
  void beginGesture(int) override {}
  void moveTo(int, double) override {}
  void endGesture(int) override {}
  void pieceChanged() override {}
  void wantsSize(Size) override {}
  void panelClosed() override {}

  void setScale(double scale) { editor_.setScale(scale); }

  // Until the panel takes drops, which is the last that it does.
  void open() {
    editor_.open(toplevel_);
    turnUntil("the panel takes drops", [this] { return proxy() != xcb::kNone && proxy() != place(); });
  }

  void close() {
    editor_.close();
    turnUntil("the panel has left", [this] { return server_.childrenOf(toplevel_).empty(); });
    if (isMarked()) throw std::runtime_error("a closed panel leaves a mark on the host's window");
  }

  // The panel is as large as it says, and follows down to its least size.
  void checkSize() {
    const Size usual = editor_.size();
    const Size least = editor_.leastSize();
    awaitSize(usual);
    editor_.resize(least);
    awaitSize(least);
    editor_.resize(usual);
    awaitSize(usual);
    std::printf("%5d x %4d, down to %4d x %4d", usual.width, usual.height, least.width, least.height);
  }

  // What the child had the host's window say is taken back as soon as it is gone.
  void killChild() {
    const std::string pid = childPid();
    kill(std::stoi(pid), SIGKILL);
    turnUntil("the host's window names the dead child no more", [this] { return proxy() == place(); });
    turnUntil("the panel comes back", [this] { return proxy() != xcb::kNone && proxy() != place(); });
  }

  int windows() const { return server_.windowsBelow(server_.root()); }

 private:
  xcb::Id place() const {
    const auto below = server_.childrenOf(toplevel_);
    return below.empty() ? xcb::kNone : below.front();
  }

  xcb::Id proxy() {
    const auto value = display_.property(toplevel_, display_.atom("XdndProxy"));
    return value ? value->number() : xcb::kNone;
  }

  bool isMarked() {
    return proxy() != xcb::kNone || display_.property(toplevel_, display_.atom("XdndAware")).has_value();
  }

  void awaitSize(Size size) {
    turnUntil("the panel follows its window", [&] {
      const auto panels = server_.childrenOf(place());
      return !panels.empty() && server_.sizeOf(panels.front()) == size;
    });
  }

  template <typename Condition>
  void turnUntil(const std::string& what, Condition condition) {
    const auto until = Clock::now() + kPatience;
    while (!condition()) {
      if (Clock::now() > until) throw std::runtime_error("still waiting until " + what);
      turn();
    }
  }

  void turn() {
    std::vector<pollfd> polled;
    for (const int descriptor : watched_) polled.push_back({descriptor, POLLIN, 0});
    poll(polled.data(), polled.size(), kTickMilliseconds);
    editor_.pump();
    if (ticks_) editor_.tick();
  }

  Server server_;
  Display display_;
  const xcb::Id toplevel_;
  std::set<int> watched_;
  bool ticks_ = false;
  Instrument instrument_;
  Editor editor_{instrument_, *this, [] { return feelscape::child::Child::ofProcess(FEELSCAPE_VERSION); }};
};

// ---- what is left behind ----

struct Held {
  int windows;
  int descriptors[2];
  int threads[2];
  double megabytes[2];
};

int countIn(const fs::path& folder) {
  const fs::directory_iterator all(folder);
  return static_cast<int>(std::distance(begin(all), end(all)));
}

Held heldBy(const Host& host) {
  Held held{host.windows(), {}, {}, {}};
  const fs::path processes[] = {"/proc/self", fs::path("/proc") / childPid()};
  for (int i = 0; i < 2; ++i) {
    held.descriptors[i] = countIn(processes[i] / "fd");
    held.threads[i] = countIn(processes[i] / "task");
    held.megabytes[i] = numberIn(processes[i] / "status", "VmRSS") / 1024;
  }
  return held;
}

void print(int opened, const Held& held) {
  std::printf("%7d %8d %8d %8d %8d %8d %9.1f %9.1f\n", opened, held.windows, held.descriptors[0], held.descriptors[1],
              held.threads[0], held.threads[1], held.megabytes[0], held.megabytes[1]);
  std::fflush(stdout);
}

// Less is no fault: a JVM gives back what it once needed.
bool hasGrown(const Held& before, const Held& after) {
  constexpr int kMost[] = {0, kMostOfJvm};
  constexpr double kMostMegabytes[] = {kMostGrowthOfHost, kMostGrowthOfChild};
  for (int i = 0; i < 2; ++i) {
    if (after.descriptors[i] > before.descriptors[i] + kMost[i]) return true;
    if (after.threads[i] > before.threads[i] + kMost[i]) return true;
    if (after.megabytes[i] > before.megabytes[i] + kMostMegabytes[i]) return true;
  }
  return after.windows > before.windows;
}

bool reopen(Host& host, int times) {
  std::printf("%7s %8s %17s %17s %19s\n", "", "", "descriptors of", "threads of", "MB resident in");
  std::printf("%7s %8s %8s %8s %8s %8s %9s %9s\n", "opened", "windows", "host", "child", "host", "child", "host",
              "child");
  for (int i = 0; i < kWarmUp; ++i) {
    host.open();
    host.close();
  }
  const Held before = heldBy(host);
  print(0, before);
  Held now = before;
  for (int i = 1; i <= times; ++i) {
    host.open();
    host.close();
    if (i % (times / kRows) != 0) continue;
    now = heldBy(host);
    print(i, now);
  }
  return !hasGrown(before, now);
}

void showScales(Host& host) {
  for (const double scale : {1.0, 1.5, 2.0}) {
    host.setScale(scale);
    host.open();
    std::printf("scale %.1f: ", scale);
    host.checkSize();
    host.close();
    std::printf("\n");
  }
}

void killChildren(Host& host) {
  host.open();
  for (int i = 0; i < kKills; ++i) host.killChild();
  host.close();
  std::printf("the child was killed %d times: the host's window names none of them\n", kKills);
}

}  // namespace

int main(int count, char** arguments) {
  const int times = count > 1 ? std::max(std::atoi(arguments[1]), kRows) : 200;
  try {
    Host host;
    const bool isClean = reopen(host, times);
    std::printf(isClean ? "nothing is left behind\n"
                        : "something is left behind: the last row has more than the first\n");
    showScales(host);
    killChildren(host);
    return isClean ? 0 : 1;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "reopen_bench: %s\n", fault.what());
    return 1;
  }
}
