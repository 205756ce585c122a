#include "panel/window.h"

#include <dlfcn.h>
#include <gtest/gtest.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "panel/display.h"
#include "panel/notice.h"
#include "support/on_xvfb.h"

namespace feelscape::panel {
namespace {

using xcb::Id;

constexpr Size kSize{300, 200};
constexpr Size kLarger{420, 260};
constexpr std::uint32_t kFocusChange = 1 << 21;
constexpr std::uint8_t kFocusIn = 9;

// What is drawn in a window, on its one-coloured ground.
struct Ink {
  int pixels = 0;
  int left = INT_MAX;
  int right = -1;
};

struct ImageReply {
  std::uint8_t code, depth;
  std::uint16_t sequence;
  std::uint32_t words;
  std::uint32_t visual;
  std::uint8_t unused[20];
};

Ink inkIn(Id window, Size size) {
  constexpr std::uint8_t kPixels = 2;
  const xcb::Library x;
  void* const library = dlopen("libxcb.so.1", RTLD_NOW);
  using Ask = xcb::Cookie(xcb::Connection*, std::uint8_t, Id, std::int16_t, std::int16_t, std::uint16_t, std::uint16_t,
                          std::uint32_t);
  auto* const ask = reinterpret_cast<Ask*>(dlsym(library, "xcb_get_image"));
  using Take = ImageReply*(xcb::Connection*, xcb::Cookie, xcb::Error**);
  auto* const take = reinterpret_cast<Take*>(dlsym(library, "xcb_get_image_reply"));

  xcb::Connection* const connection = x.connect(nullptr, nullptr);
  const auto cookie = ask(connection, kPixels, window, 0, 0, static_cast<std::uint16_t>(size.width),
                          static_cast<std::uint16_t>(size.height), 0xFFFFFF);
  const std::unique_ptr<ImageReply, Free> image(take(connection, cookie, nullptr));
  Ink ink;
  if (image) {
    const auto* const pixels = reinterpret_cast<const std::uint32_t*>(image.get() + 1);
    for (int i = 0; i < size.width * size.height; ++i) {
      if (pixels[i] == pixels[0]) continue;
      ++ink.pixels;
      ink.left = std::min(ink.left, i % size.width);
      ink.right = std::max(ink.right, i % size.width);
    }
  }
  x.disconnect(connection);
  dlclose(library);
  return ink;
}

// Another program on the same server: a host, a child, a source of drags, or one that looks on.
class Client {
 public:
  bool has(Id window) { return display_.rootOf(window).has_value(); }

  bool hasProperty(Id window, const char* name) { return display_.property(window, display_.atom(name)).has_value(); }

  std::uint32_t number(Id window, const char* property) {
    const auto value = display_.property(window, display_.atom(property));
    return value ? value->number() : 0;
  }

  void set(Id window, const char* property, std::uint32_t value) {
    display_.setProperty(window, display_.atom(property), xcb::kWindowType, value);
    finish();
  }

  Id create(Id parent, Size size) {
    const Id window = display_.create(parent, size, xcb::kStructureNotify | xcb::kSubstructureNotify | kFocusChange);
    display_.map(window);
    finish();
    return window;
  }

  void destroy(Id window) {
    display_.destroy(window);
    finish();
  }

  void show(Id window) {
    display_.map(window);
    finish();
  }

  void hide(Id window) {
    display_.unmap(window);
    finish();
  }

  void resize(Id window, Size size) {
    display_.place(window, size);
    finish();
  }

  void send(Id to, const char* type, Id about, std::uint32_t first) {
    display_.send(to, messageOf(about, display_.atom(type), first));
    finish();
  }

  // How large the last of its windows became that changed its size.
  Size size() {
    finish();
    return size_;
  }

  // Which of its windows last got the keyboard.
  Id focused() {
    finish();
    return focused_;
  }

  // How many windows stand in one of its windows.
  int childrenOf(Id window) {
    finish();
    return children_[window];
  }

  // The last message, if it is of this type.
  std::optional<xcb::ClientMessage> message(const char* type) {
    finish();
    return message_.type == display_.atom(type) ? std::optional(message_) : std::nullopt;
  }

 private:
  void finish() {
    display_.settle();
    while (const auto event = display_.poll()) take(*event);
  }

  void take(const xcb::Event& event) {
    xcb::Change change;
    std::memcpy(&change, &event, sizeof change);
    switch (event.type()) {
      case kFocusIn:
        focused_ = change.of;
        break;
      case xcb::Event::kCreate:
        ++children_[change.of];
        break;
      case xcb::Event::kDestroy:
        if (change.of != change.window) --children_[change.of];
        break;
      case xcb::Event::kConfigure: {
        xcb::Configure place;
        std::memcpy(&place, &event, sizeof place);
        size_ = {place.width, place.height};
        break;
      }
      case xcb::Event::kClientMessage:
        std::memcpy(&message_, &event, sizeof message_);
        break;
    }
  }

  Display display_;
  xcb::ClientMessage message_{};
  Size size_{};
  Id focused_ = xcb::kNone;
  std::map<Id, int> children_;
};

// A host's windows as under a window manager: frame, the host's own, and in it the place for the plugin.
class Host : public Client {
 public:
  const Id frame;
  const Id toplevel = create(frame, {640, 460});
  const Id place = create(toplevel, kSize);

  explicit Host(Id root) : frame(create(root, {640, 480})) { set(toplevel, "WM_STATE", 1); }
};

class WindowTest : public test::OnXvfb {
 protected:
  void SetUp() override {
    test::OnXvfb::SetUp();
    if (IsSkipped()) return;
    host.emplace(rootWindow());
    window = openWindow(host->place, kSize);
    window->show();
  }

  Id id() const { return static_cast<Id>(window->id()); }

  // Whether this comes true within 5 s: nothing says when the server turns to which client.
  template <typename Condition>
  bool soon(Condition condition) {
    for (int i = 0; i < 5000; ++i) {
      if (window) window->pump();
      if (condition()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
  }

  std::optional<Host> host;
  std::unique_ptr<Window> window;
};

int openDescriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<int>(std::distance(begin(all), end(all)));
}

TEST_F(WindowTest, standsInsideTheHosts) {
  EXPECT_TRUE(soon([&] { return host->childrenOf(host->place) == 1; }));
  EXPECT_TRUE(window->pump());
  EXPECT_FALSE(window->occupied());
  EXPECT_EQ(window->size(), kSize);
}

TEST_F(WindowTest, isVisibleWhileTheHostsWindowsAre) {
  EXPECT_TRUE(soon([&] { return window->visible(); }));
  host->hide(host->toplevel);
  EXPECT_TRUE(soon([&] { return !window->visible(); })) << "as a host closes it";
  host->show(host->toplevel);
  EXPECT_TRUE(soon([&] { return window->visible(); }));
  host->hide(host->place);
  EXPECT_TRUE(soon([&] { return !window->visible(); }));
  host->show(host->place);
  EXPECT_TRUE(soon([&] { return window->visible(); }));
  window->hide();
  EXPECT_TRUE(soon([&] { return !window->visible(); }));
}

TEST_F(WindowTest, isGoneWhenDestroyed) {
  const Id was = id();
  window.reset();
  EXPECT_FALSE(host->has(was));
}

TEST_F(WindowTest, refusesToOpenWhereThereIsNoParent) {
  EXPECT_THROW(openWindow(0x123456, kSize), std::runtime_error);
  EXPECT_THROW(openWindow(std::uint64_t{1} << 40 | host->place, kSize), std::runtime_error);
}

TEST_F(WindowTest, refusesToOpenWhereThereIsNoServer) {
  const std::string display = std::getenv("DISPLAY");
  setenv("DISPLAY", ":99999", 1);
  EXPECT_THROW(openWindow(host->place, kSize), std::runtime_error);
  setenv("DISPLAY", display.c_str(), 1);
}

TEST_F(WindowTest, guardsAToplevelThatTakesNoDropsAndLeavesItAsItWas) {
  EXPECT_EQ(host->number(host->toplevel, "XdndAware"), 5u);
  EXPECT_EQ(host->number(host->toplevel, "XdndProxy"), id());
  EXPECT_EQ(host->number(id(), "XdndProxy"), id());
  EXPECT_FALSE(host->hasProperty(host->frame, "XdndAware"));
  window.reset();
  EXPECT_FALSE(host->hasProperty(host->toplevel, "XdndAware"));
  EXPECT_FALSE(host->hasProperty(host->toplevel, "XdndProxy"));
}

TEST_F(WindowTest, guardsTheWindowBelowTheRootWhereNoManagerRuns) {
  const Id alone = host->create(rootWindow(), kSize);
  const auto other = openWindow(alone, kSize);
  EXPECT_EQ(host->number(alone, "XdndProxy"), other->id());
}

TEST_F(WindowTest, leavesAToplevelThatTakesDropsAsItIs) {
  window.reset();
  host->set(host->toplevel, "XdndAware", 4);
  window = openWindow(host->place, kSize);
  EXPECT_EQ(host->number(host->toplevel, "XdndAware"), 4u);
  EXPECT_FALSE(host->hasProperty(host->toplevel, "XdndProxy"));
  EXPECT_FALSE(host->hasProperty(id(), "XdndProxy"));
}

TEST_F(WindowTest, undoesWhatAKilledChildDidToTheToplevel) {
  {
    Client child;
    child.set(host->toplevel, "XdndProxy", child.create(id(), kSize));
    EXPECT_TRUE(soon([&] { return window->occupied(); }));
  }
  EXPECT_TRUE(soon([&] { return !window->occupied(); }));
  EXPECT_TRUE(soon([&] { return host->number(host->toplevel, "XdndProxy") == id(); }));
  window.reset();
  EXPECT_FALSE(host->hasProperty(host->toplevel, "XdndProxy"));
}

TEST_F(WindowTest, undoesWhatAKilledChildDidToAToplevelThatTakesDrops) {
  window.reset();
  host->set(host->toplevel, "XdndAware", 4);
  window = openWindow(host->place, kSize);
  {
    Client child;
    child.set(host->toplevel, "XdndProxy", child.create(id(), kSize));
  }
  EXPECT_TRUE(soon([&] { return !host->hasProperty(host->toplevel, "XdndProxy"); }));
  EXPECT_EQ(host->number(host->toplevel, "XdndAware"), 4u);
}

TEST_F(WindowTest, refusesADragOverTheHostsOwnButtons) {
  Client source;
  const Id from = source.create(rootWindow(), kSize);
  source.send(id(), "XdndPosition", host->toplevel, from);
  ASSERT_TRUE(soon([&] { return source.message("XdndStatus").has_value(); }));
  const auto status = source.message("XdndStatus");
  EXPECT_EQ(status->data[0], host->toplevel);
  EXPECT_EQ(status->data[1], 0u);
  EXPECT_EQ(status->data[4], 0u);
}

TEST_F(WindowTest, finishesADropOverTheHostsOwnButtons) {
  Client source;
  const Id from = source.create(rootWindow(), kSize);
  source.send(id(), "XdndDrop", host->toplevel, from);
  ASSERT_TRUE(soon([&] { return source.message("XdndFinished").has_value(); }));
  const auto finished = source.message("XdndFinished");
  EXPECT_EQ(finished->data[0], host->toplevel);
  EXPECT_EQ(finished->data[1], 0u);
}

TEST_F(WindowTest, isReadableWhenThereIsSomethingToDo) {
  Client source;
  source.send(id(), "XdndPosition", host->toplevel, source.create(rootWindow(), kSize));
  pollfd ready{window->descriptor(), POLLIN, 0};
  EXPECT_EQ(poll(&ready, 1, 1000), 1);
  window->pump();
  EXPECT_EQ(poll(&ready, 1, 0), 0);
}

TEST_F(WindowTest, makesAChildAsLargeAsItself) {
  Client child;
  child.create(id(), {10, 10});
  EXPECT_TRUE(soon([&] { return child.size() == kSize; }));
  window->resize(kLarger);
  EXPECT_TRUE(soon([&] { return child.size() == kLarger; }));
}

TEST_F(WindowTest, correctsAChildThatUndoesAResize) {
  Client child;
  const Id panel = child.create(id(), kSize);
  window->resize(kLarger);
  ASSERT_TRUE(soon([&] { return child.size() == kLarger; }));
  child.resize(panel, kSize);
  ASSERT_EQ(child.size(), kSize);
  EXPECT_TRUE(soon([&] { return child.size() == kLarger; }));
}

TEST_F(WindowTest, givesInToAChildThatInsists) {
  Client child;
  const Id panel = child.create(id(), kSize);
  const auto corrected = [&] {
    child.resize(panel, kLarger);
    for (int i = 0; i < 50; ++i) {
      window->pump();
      if (child.size() == kSize) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
  };
  int corrections = 0;
  while (corrections < 100 && corrected()) ++corrections;
  EXPECT_LT(corrections, 100);
}

TEST_F(WindowTest, writesItsSentenceWithinItsBorders) {
  EXPECT_EQ(inkIn(id(), kSize).pixels, 0);
  window->say("Here stands a sentence that is far too long for one line of a window of this width, so it is broken");
  ASSERT_TRUE(soon([&] { return inkIn(id(), kSize).pixels > 0; }));
  EXPECT_GE(inkIn(id(), kSize).left, 10);
  EXPECT_LE(inkIn(id(), kSize).right, kSize.width - 10);
}

TEST_F(WindowTest, writesItsSentenceAgainWhenTheChildIsGone) {
  window->say("The panel has stopped");
  {
    Client child;
    child.create(id(), kSize);
    EXPECT_TRUE(soon([&] { return inkIn(id(), kSize).pixels == 0; }));
  }
  EXPECT_TRUE(soon([&] { return inkIn(id(), kSize).pixels > 0; }));
}

TEST_F(WindowTest, keepsItsSentenceInTheMiddleWhenItGrows) {
  window->say("The panel has stopped");
  host->resize(host->place, kLarger);
  window->resize(kLarger);
  EXPECT_TRUE(soon([&] {
    const Ink ink = inkIn(id(), kLarger);
    return ink.pixels > 0 && std::abs(ink.left + ink.right - kLarger.width) < 12;
  }));
}

TEST(LinesTest, breaksBetweenWords) {
  EXPECT_EQ(linesOf("one two three", 7), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(linesOf("one two three", 13), (std::vector<std::string>{"one two three"}));
  EXPECT_EQ(linesOf("incomprehensible", 10), (std::vector<std::string>{"incomprehe", "nsible"}));
  EXPECT_EQ(linesOf("", 10), std::vector<std::string>{});
}

TEST_F(WindowTest, returnsTheFocusToTheHostsToplevel) {
  window->returnFocus();
  ASSERT_TRUE(soon([&] { return host->message("WM_PROTOCOLS").has_value(); }));
  EXPECT_EQ(host->message("WM_PROTOCOLS")->window, host->toplevel);
  EXPECT_EQ(host->focused(), host->toplevel);
}

TEST_F(WindowTest, survivesAHostThatDestroysItsWindowFirst) {
  Client child;
  child.create(id(), kSize);
  host->destroy(host->place);
  EXPECT_TRUE(soon([&] { return !window->pump(); }));
  EXPECT_EQ(window->id(), 0u);
  EXPECT_FALSE(window->occupied());
  window->resize(kLarger);
  window->show();
  window->hide();
  window->returnFocus();
  window.reset();
  EXPECT_FALSE(host->hasProperty(host->toplevel, "XdndProxy"));
}

TEST_F(WindowTest, survivesAHostThatDestroysEverythingFirst) {
  host->destroy(host->frame);
  EXPECT_TRUE(soon([&] { return !window->pump(); }));
  window.reset();
}

TEST_F(WindowTest, opensAndClosesFiftyTimesWithoutLeavingAnything) {
  window.reset();
  const int descriptors = openDescriptors();
  for (int i = 0; i < 50; ++i) {
    const auto another = openWindow(host->place, kSize);
    another->show();
  }
  EXPECT_EQ(openDescriptors(), descriptors);
  EXPECT_EQ(host->childrenOf(host->place), 0);
}

}  // namespace
}  // namespace feelscape::panel
