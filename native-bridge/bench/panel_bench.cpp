// How long a panel takes, and what the child costs that shows it. Needs an X server.
//
//   panel_bench STATES HOME...     a folder of states, and installed homes: each with its class archive and without
#include <dirent.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "bench/child_process.h"
#include "child/child.h"
#include "child/home.h"
#include "panel/display.h"
#include "panel/window.h"

namespace {

namespace fs = std::filesystem;
using namespace feelscape::bench;
using namespace feelscape::child;
using feelscape::Bytes;
using feelscape::panel::Display;
using feelscape::panel::Size;

constexpr int kChildren = 15;
constexpr int kInstances = 20;
constexpr std::chrono::seconds kPatience{30};
constexpr std::chrono::seconds kSettling{8};
constexpr std::chrono::seconds kWatched{10};
constexpr Size kSize{1240, 800};

// ---- a host ----

feelscape::panel::xcb::Id rootWindow() {
  const feelscape::panel::xcb::Library x;
  auto* const connection = x.connect(nullptr, nullptr);
  if (x.hasError(connection) != 0) throw std::runtime_error("there is no X server");
  const auto root = x.screens(x.setup(connection)).screen->root;
  x.disconnect(connection);
  return root;
}

// The window in which a host shows a plugin.
class HostWindow {
 public:
  HostWindow() : id_(display_.create(rootWindow(), kSize, 0)) {
    display_.map(id_);
    display_.settle();
  }
  HostWindow(const HostWindow&) = delete;
  HostWindow& operator=(const HostWindow&) = delete;
  ~HostWindow() { display_.destroy(id_); }

  std::uint64_t id() const { return id_; }

 private:
  Display display_;
  const feelscape::panel::xcb::Id id_;
};

// An instance of the plugin with a panel.
class Instance final : public LinkListener {
 public:
  // The clock runs as soon as the child is asked for.
  Instance(const std::shared_ptr<Child>& child, const Bytes& state) : state_(state) {
    showWindow();
    link_ = std::make_unique<Link>(child, *this);
  }

  // Milliseconds from the wish to the painted panel.
  double awaitPanel() {
    turnUntil([this] { return painted_; });
    return took_;
  }

  void closePanel() {
    link_->send(PanelClose{});
    turnUntil([this] { return !window_->occupied(); });
    window_.reset();
    host_.reset();
  }

  void openPanel() {
    showWindow();
    askForPanel();
  }

  // As the plugin tells it: once, while the song goes on as told.
  void roll(bool rolling) { link_->send(TransportNow{rolling, 0, 80}); }

  void turnFor(std::chrono::seconds time) {
    const auto until = Clock::now() + time;
    while (Clock::now() < until) turn();
  }

  void load(const Bytes& state) { link_->send(NewState{state}); }

  Open opening() override { return {"panel_bench", "1", state_}; }
  void opened() override { askForPanel(); }
  void lost(const std::string& why) override { throw std::runtime_error(why); }
  void received(const FromChild& message) override {
    if (!std::holds_alternative<PanelReady>(message)) return;
    took_ = std::chrono::duration<double, std::milli>(Clock::now() - began_).count();
    painted_ = true;
    link_->send(PanelGo{});
  }

 private:
  void showWindow() {
    host_ = std::make_unique<HostWindow>();
    window_ = feelscape::panel::openWindow(host_->id(), kSize);
    window_->show();
    painted_ = false;
    began_ = Clock::now();
  }

  void askForPanel() { link_->send(PanelOpen{window_->id(), 1, kSize.width, kSize.height, ""}); }

  template <typename Condition>
  void turnUntil(Condition condition) {
    const auto until = Clock::now() + kPatience;
    while (!condition()) {
      if (Clock::now() > until) throw std::runtime_error("the panel does not come");
      turn();
    }
  }

  void turn() {
    pollfd both[] = {{link_->descriptor(), POLLIN, 0}, {window_ ? window_->descriptor() : -1, POLLIN, 0}};
    poll(both, 2, 100);
    if (window_) window_->pump();
    link_->pump();
  }

  const Bytes& state_;
  std::unique_ptr<HostWindow> host_;
  std::unique_ptr<feelscape::panel::Window> window_;
  std::unique_ptr<Link> link_;
  bool painted_ = false;
  Clock::time_point began_;
  double took_ = 0;
};

// ---- what is measured ----

// One way to start a child, and how long its panels took.
struct Row {
  std::string name;
  std::vector<std::string> command;
  std::vector<double> first{};
  std::vector<double> second{};
  std::vector<double> again{};
};

const Log kLog("panel_bench.log");

std::shared_ptr<Child> childOf(const Row& row) {
  kLog.write(row.name);
  const auto command = [words = row.command] { return words; };
  return std::make_shared<Child>(Settings{command, kLog, FEELSCAPE_VERSION});
}

void measurePanels(Row& row, const Bytes& state) {
  const auto child = childOf(row);
  Instance one(child, state);
  row.first.push_back(one.awaitPanel());
  Instance two(child, state);
  row.second.push_back(two.awaitPanel());
  one.closePanel();
  one.openPanel();
  row.again.push_back(one.awaitPanel());
}

void printShare(const char* when, Instance& instance) {
  // What begins and what ends is not measured, nor what the JVM compiles then.
  instance.turnFor(kSettling);
  const double before = computed();
  instance.turnFor(kWatched);
  std::printf("  %-44s %5.1f %% of a core\n", when,
              (computed() - before) / static_cast<double>(kWatched.count()) * 100);
}

void measureShare(const Row& row, const Bytes& state) {
  std::printf("%s, what the child computes beside an open panel\n", row.name.c_str());
  Instance one(childOf(row), state);
  one.awaitPanel();
  one.roll(true);
  printShare("the song rolls", one);
  one.roll(false);
  printShare("the song stands", one);
  one.roll(true);
  one.closePanel();
  printShare("the panel is closed, the song rolls", one);
}

void measureMany(const Row& row, const std::vector<Bytes>& states) {
  std::printf("%s, %d instances in one child\n", row.name.c_str(), kInstances);
  const auto begin = Clock::now();
  const auto child = childOf(row);
  std::vector<std::unique_ptr<Instance>> instances;
  while (instances.size() < kInstances) {
    instances.push_back(std::make_unique<Instance>(child, states.front()));
    instances.back()->awaitPanel();
    if (instances.size() == 1) printMemory("the first panel is open");
  }
  const std::chrono::duration<double> took = Clock::now() - begin;
  printMemory("all panels are open");
  for (const auto& instance : instances) instance->closePanel();
  printMemory("all panels were closed again");
  for (const auto& instance : instances) {
    for (const Bytes& state : states) instance->load(state);
    instance->openPanel();
    instance->awaitPanel();
    instance->closePanel();
  }
  printMemory((std::to_string(states.size()) + " takes in each, each panel seen again").c_str());
  std::printf("  all panels after %.1f s\n", took.count());
}

void printTimes(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  std::printf(" %5.0f (%4.0f to %5.0f)", times[times.size() / 2], times.front(), times.back());
}

// ---- what is asked for ----

Bytes readFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Bytes> statesIn(const fs::path& folder) {
  std::vector<Bytes> states;
  for (const auto& file : fs::directory_iterator(folder)) states.push_back(readFile(file.path()));
  if (states.empty()) throw std::runtime_error("there is no state in " + folder.string());
  return states;
}

// Such as 17.0.15, from the runtime's own description.
std::string javaOf(const fs::path& home) {
  std::ifstream in(home / "runtime/release");
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("JAVA_VERSION=", 0) == 0) return "JDK " + line.substr(14, line.size() - 15);
  }
  return "the Java on the PATH";
}

bool isArchive(const std::string& word) {
  return word.find("Archive") != std::string::npos || word.find("AOT") != std::string::npos;
}

// A home as it is installed, and the same without its archive.
std::vector<Row> rowsOf(const fs::path& home) {
  Surroundings around = Surroundings::here();
  around.feelscapeHome = home;
  const auto command = childCommand(around, FEELSCAPE_VERSION);
  if (const auto* trouble = std::get_if<Trouble>(&command)) throw std::runtime_error(trouble->what);
  Row with{javaOf(home), std::get<std::vector<std::string>>(command)};
  Row without{with.name + " without archive", with.command};
  without.command.erase(std::remove_if(without.command.begin(), without.command.end(), isArchive),
                        without.command.end());
  return {with, without};
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: panel_bench STATES HOME...\n");
    return 2;
  }
  try {
    const std::vector<Bytes> states = statesIn(arguments[1]);
    std::vector<Row> rows;
    for (int i = 2; i < count; ++i) {
      for (Row& row : rowsOf(arguments[i])) rows.push_back(std::move(row));
    }
    // In turns, so that whatever else the machine does meets all of them.
    for (int i = 0; i < kChildren; ++i) {
      for (Row& row : rows) measurePanels(row, states.front());
    }
    std::printf("milliseconds to the painted panel: median (least to most) of %d children\n", kChildren);
    std::printf("%-32s %-21s %-21s %-21s\n", "", " from the start", " second instance", " closed and reopened");
    for (const Row& row : rows) {
      std::printf("%-32s", row.name.c_str());
      printTimes(row.first);
      printTimes(row.second);
      printTimes(row.again);
      std::printf("\n");
    }
    for (std::size_t i = 0; i < rows.size(); i += 2) {
      measureShare(rows[i], states.front());
      measureMany(rows[i], states);
    }
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "panel_bench: %s; the children's words are in %s\n", fault.what(), kLog.file().c_str());
    return 1;
  }
}
