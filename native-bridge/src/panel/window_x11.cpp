#include <poll.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

#include "panel/display.h"
#include "panel/drop_guard.h"
#include "panel/notice.h"
#include "panel/window.h"

namespace feelscape::panel {
namespace {

// A child that insists on another size is left alone after so many attempts.
constexpr int kMostCorrections = 16;
// What the protocol can say.
constexpr int kLargest = std::numeric_limits<std::int16_t>::max();

constexpr std::uint32_t kEvents = xcb::kExposure | xcb::kStructureNotify | xcb::kSubstructureNotify;

template <typename T>
T as(const xcb::Event& event) {
  T typed;
  static_assert(sizeof typed <= sizeof event);
  std::memcpy(&typed, &event, sizeof typed);
  return typed;
}

Size possible(Size size) { return {std::clamp(size.width, 1, kLargest), std::clamp(size.height, 1, kLargest)}; }

xcb::Id existing(Display& display, std::uint64_t window) {
  const auto id = static_cast<xcb::Id>(window);
  if (id != window || !display.rootOf(id)) {
    throw std::runtime_error("the host gave a window that is not there: " + std::to_string(window));
  }
  return id;
}

// The window that the window manager has to do with. It marks it with WM_STATE; where no manager runs, or the window
// was not shown yet, it is the one below the root.
xcb::Id toplevelOf(Display& display, xcb::Id window) {
  const xcb::Atom state = display.atom("WM_STATE");
  const auto root = display.rootOf(window);
  for (xcb::Id at = window;;) {
    if (display.property(at, state)) return at;
    const auto parent = display.parentOf(at);
    if (!parent || parent == root) return at;
    at = *parent;
  }
}

class X11Window final : public Window {
 public:
  X11Window(std::uint64_t parent, Size size)
      : size_(possible(size)),
        parent_(existing(display_, parent)),
        window_(display_.create(parent_, size_, kEvents)),
        notice_(display_, window_),
        toplevel_(toplevelOf(display_, parent_)),
        guard_(display_, toplevel_, window_) {
    // Hosts close a window by hiding it, or one between it and ours.
    display_.listen(parent_, xcb::kStructureNotify);
    if (toplevel_ != parent_) display_.listen(toplevel_, xcb::kStructureNotify);
    // The guard stands before anybody hears of the window.
    display_.settle();
    pump();
  }

  ~X11Window() override {
    if (window_ != xcb::kNone) display_.destroy(window_);
  }

  std::uint64_t id() const override { return window_; }
  int descriptor() const override { return display_.descriptor(); }
  Size size() const override { return size_; }

  void await(std::chrono::milliseconds longest) override {
    pollfd one{descriptor(), POLLIN, 0};
    poll(&one, 1, static_cast<int>(longest.count()));
  }

  bool visible() const override { return visible_; }
  bool occupied() const override { return child_ != xcb::kNone; }

  // libxcb may take events from the socket whenever it writes or waits for a reply; whoever polls the descriptor would
  // not hear of them. So every function ends here, and this ends with nothing left.
  bool pump() override {
    for (bool more = true; more;) {
      display_.flush();
      more = false;
      while (const auto event = display_.poll()) {
        handle(*event);
        more = true;
      }
    }
    return window_ != xcb::kNone && display_.alive();
  }

  void resize(Size size) override {
    size_ = possible(size);
    corrections_ = 0;
    display_.place(window_, size_);
    if (occupied()) display_.place(child_, size_);
    pump();
  }

  void show() override {
    display_.map(window_);
    pump();
  }

  void hide() override {
    display_.unmap(window_);
    pump();
  }

  void say(std::string sentence) override {
    notice_.set(std::move(sentence));
    notice_.draw(size_);
    pump();
  }

  // Some toolkits hold the focus themselves and must be told to take it.
  void returnFocus() override {
    display_.focus(toplevel_);
    display_.send(toplevel_, messageOf(toplevel_, display_.atom("WM_PROTOCOLS"), display_.atom("WM_TAKE_FOCUS")));
    pump();
  }

 private:
  void handle(const xcb::Event& event) {
    switch (event.type()) {
      case xcb::Event::kExpose:
        return notice_.draw(size_);
      case xcb::Event::kCreate:
        return childCame(as<xcb::Change>(event).window);
      case xcb::Event::kReparent:
        return moved(as<xcb::Change>(event));
      case xcb::Event::kDestroy:
        return destroyed(as<xcb::Change>(event).window);
      case xcb::Event::kMap:
      case xcb::Event::kUnmap:
        visible_ = window_ != xcb::kNone && display_.isViewable(window_);
        return;
      case xcb::Event::kConfigure:
        return configured(as<xcb::Configure>(event));
      case xcb::Event::kClientMessage:
        return guard_.answer(as<xcb::ClientMessage>(event));
    }
  }

  void childCame(xcb::Id child) {
    child_ = child;
    corrections_ = 0;
    display_.place(child_, size_);
  }

  void moved(const xcb::Change& change) {
    if (change.parent == window_) {
      childCame(change.window);
    } else if (change.window == child_) {
      childLeft();
    }
  }

  void destroyed(xcb::Id window) {
    if (window == window_) {
      window_ = xcb::kNone;
    } else if (window == child_) {
      childLeft();
    }
  }

  void childLeft() {
    child_ = xcb::kNone;
    guard_.renew();
  }

  // Java sets its own bounds some time after its window was created, and undoes a resize that came before.
  void configured(const xcb::Configure& place) {
    const Size now{place.width, place.height};
    if (place.window != child_ || now == size_ || corrections_ == kMostCorrections) return;
    ++corrections_;
    display_.place(child_, size_);
  }

  Display display_;
  Size size_;
  const xcb::Id parent_;
  xcb::Id window_;
  Notice notice_;
  const xcb::Id toplevel_;
  DropGuard guard_;
  xcb::Id child_ = xcb::kNone;
  bool visible_ = false;
  int corrections_ = 0;
};

}  // namespace

WindowSystem windowSystem() { return WindowSystem::x11; }

std::unique_ptr<Window> openWindow(std::uint64_t parent, Size size) {
  return std::make_unique<X11Window>(parent, size);
}

}  // namespace feelscape::panel
