#include "panel/display.h"

#include <cstring>
#include <stdexcept>

namespace feelscape::panel {
namespace {

constexpr std::uint32_t kBackground = 0x1E1E20;
constexpr std::uint32_t kForeground = 0xC8C8CC;
// In units of 32 bits; more than any property that is read here.
constexpr std::uint32_t kLongestProperty = 1024;

template <typename T>
std::unique_ptr<T, Free> owned(T* reply) {
  return std::unique_ptr<T, Free>(reply);
}

xcb::Connection* connectTo(const xcb::Library& x) {
  xcb::Connection* const connection = x.connect(nullptr, nullptr);
  if (x.hasError(connection) == 0) return connection;
  x.disconnect(connection);
  const char* const name = std::getenv("DISPLAY");
  throw std::runtime_error(name == nullptr ? std::string("there is no X server: DISPLAY is not set")
                                           : std::string("there is no X server at DISPLAY=") + name);
}

}  // namespace

std::uint32_t Property::number() const {
  std::uint32_t value = 0;
  if (format == 32 && bytes.size() >= sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

Display::Display() : connection_(connectTo(x_)) {}

// libxcb throws away what it has not yet sent, and the server may throw away what it has not yet done.
Display::~Display() {
  settle();
  x_.disconnect(connection_);
}

// The server answers in the order of asking.
void Display::settle() { atom("WM_STATE"); }

xcb::Atom Display::atom(const std::string& name) {
  const auto cookie = x_.askAtom(connection_, 0, static_cast<std::uint16_t>(name.size()), name.data());
  const auto reply = owned(x_.atom(connection_, cookie, nullptr));
  return reply ? reply->atom : xcb::kNone;
}

std::optional<Property> Display::property(xcb::Id window, xcb::Atom name) {
  const auto cookie = x_.askProperty(connection_, 0, window, name, xcb::kAnyType, 0, kLongestProperty);
  const auto reply = owned(x_.property(connection_, cookie, nullptr));
  if (!reply || reply->type == xcb::kNone) return std::nullopt;
  const auto* const value = reinterpret_cast<const std::uint8_t*>(reply.get() + 1);
  return Property{reply->type, reply->format, reply->units, {value, value + reply->units * (reply->format / 8)}};
}

void Display::setProperty(xcb::Id window, xcb::Atom name, const Property& value) {
  x_.changeProperty(connection_, xcb::kReplace, window, name, value.type, value.format, value.units,
                    value.bytes.data());
}

void Display::setProperty(xcb::Id window, xcb::Atom name, xcb::Atom type, std::uint32_t number) {
  x_.changeProperty(connection_, xcb::kReplace, window, name, type, 32, 1, &number);
}

void Display::deleteProperty(xcb::Id window, xcb::Atom name) { x_.deleteProperty(connection_, window, name); }

std::optional<xcb::Id> Display::rootOf(xcb::Id window) {
  const auto reply = owned(x_.geometry(connection_, x_.askGeometry(connection_, window), nullptr));
  return reply ? std::optional(reply->root) : std::nullopt;
}

std::optional<xcb::Id> Display::parentOf(xcb::Id window) {
  const auto reply = owned(x_.tree(connection_, x_.askTree(connection_, window), nullptr));
  return reply && reply->parent != xcb::kNone ? std::optional(reply->parent) : std::nullopt;
}

bool Display::isViewable(xcb::Id window) {
  const auto reply = owned(x_.attributes(connection_, x_.askAttributes(connection_, window), nullptr));
  return reply && reply->mapState == xcb::AttributesReply::kViewable;
}

void Display::listen(xcb::Id window, std::uint32_t events) {
  x_.changeAttributes(connection_, window, xcb::kEventMask, &events);
}

const xcb::Screen& Display::screenOf(xcb::Id window) {
  const auto root = rootOf(window);
  auto at = x_.screens(x_.setup(connection_));
  for (; root && at.left > 0; x_.nextScreen(&at)) {
    if (at.screen->root == *root) return *at.screen;
  }
  throw std::runtime_error("there is no window " + std::to_string(window));
}

xcb::Id Display::create(xcb::Id parent, Size size, std::uint32_t events) {
  const xcb::Screen& screen = screenOf(parent);
  const xcb::Id window = x_.newId(connection_);
  const std::uint32_t values[] = {kBackground, 0, events, screen.defaultColourMap};
  x_.createWindow(connection_, screen.rootDepth, window, parent, 0, 0, static_cast<std::uint16_t>(size.width),
                  static_cast<std::uint16_t>(size.height), 0, xcb::kInputOutput, screen.rootVisual,
                  xcb::kBackgroundPixel | xcb::kBorderPixel | xcb::kEventMask | xcb::kColourMap, values);
  return window;
}

void Display::place(xcb::Id window, Size size) {
  const std::uint32_t values[] = {0, 0, static_cast<std::uint32_t>(size.width),
                                  static_cast<std::uint32_t>(size.height)};
  x_.configureWindow(connection_, window, xcb::kX | xcb::kY | xcb::kWidth | xcb::kHeight, values);
}

xcb::Id Display::pen(xcb::Id window) {
  const std::string font = "fixed";
  const xcb::Id fontId = x_.newId(connection_);
  x_.openFont(connection_, fontId, static_cast<std::uint16_t>(font.size()), font.data());
  const xcb::Id pen = x_.newId(connection_);
  const std::uint32_t values[] = {kForeground, kBackground, fontId};
  x_.createPen(connection_, pen, window, xcb::kForeground | xcb::kBackground | xcb::kFont, values);
  return pen;
}

void Display::write(xcb::Id window, xcb::Id pen, int x, int y, const std::string& line) {
  x_.write(connection_, static_cast<std::uint8_t>(line.size()), window, pen, static_cast<std::int16_t>(x),
           static_cast<std::int16_t>(y), line.data());
}

void Display::send(xcb::Id to, const xcb::ClientMessage& message) {
  x_.sendEvent(connection_, 0, to, 0, reinterpret_cast<const char*>(&message));
}

xcb::ClientMessage messageOf(xcb::Id window, xcb::Atom type, std::uint32_t first, std::uint32_t second) {
  return {xcb::Event::kClientMessage, 32, 0, window, type, {first, second, 0, 0, 0}};
}

}  // namespace feelscape::panel
