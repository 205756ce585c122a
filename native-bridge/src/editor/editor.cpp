#include "editor/editor.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <exception>
#include <utility>
#include <variant>

namespace feelscape::editor {
namespace {

using panel::Size;

// What the panel is designed for, in pixels at scale 1; docs/panel.md.
constexpr Size kUsualSize{1240, 800};
constexpr Size kLeastSize{640, 420};
constexpr double kSmallestScale = 0.5;
constexpr double kLargestScale = 4;
// A quarter of a second.
constexpr int kSettlingTicks = 8;
// So that the host's windows are not kept waiting for a child that hangs.
constexpr std::chrono::milliseconds kLeavingTime{500};
// Hosts go on a block at a time, and blocks may be as long as this at a quick tempo.
constexpr double kUnseenQuarters = 0.1;
constexpr std::chrono::seconds kLongestTrust{1};
constexpr int kSwing = indexOf(ParameterId::swing);

Size scaled(Size size, double scale) {
  return {static_cast<int>(std::lround(size.width * scale)), static_cast<int>(std::lround(size.height * scale))};
}

std::uint32_t side(int pixels) { return static_cast<std::uint32_t>(std::max(pixels, 1)); }

// Whether a position is what comes of an earlier one by waiting.
bool follows(const SongPosition& position, const SongPosition& earlier, std::chrono::duration<double> wait) {
  if (position.rolling != earlier.rolling || position.tempo != earlier.tempo) return false;
  if (!position.rolling) return position.quarters == earlier.quarters;
  const double expected = earlier.quarters + wait.count() * position.tempo / 60;
  return std::abs(position.quarters - expected) <= kUnseenQuarters && wait <= kLongestTrust;
}

}  // namespace

Editor::Editor(Instrument& instrument, Host& host, ChildSource child)
    : instrument_(instrument), host_(host), child_(std::move(child)), size_(kUsualSize), least_(kLeastSize) {}

void Editor::open(std::uint64_t parent) {
  close();
  auto window = panel::openWindow(parent, size_);
  reachChild();
  window_ = std::move(window);
  window_->say("FeelScape is starting ...");
  window_->show();
  wasVisible_ = window_->visible();
  watch(window_->descriptor());
  host_.startTicking();
  openPanel();
}

void Editor::openFloating(std::string title) {
  close();
  reachChild();
  title_ = std::move(title);
  host_.startTicking();
  openPanel();
}

void Editor::close() {
  if (!isOpen()) return;
  host_.stopTicking();
  if (window_) unwatch(window_->descriptor());
  if (std::exchange(panelTold_, false) && link_->send(child::PanelClose{}) && window_) awaitLeaving();
  window_.reset();
  title_.reset();
}

void Editor::leave() {
  close();
  voice_.reset();
  if (!link_) return;
  unwatch(link_->descriptor());
  link_.reset();
}

void Editor::resize(Size size) {
  size_ = size;
  if (window_) window_->resize(size);
  if (panelTold_) {
    child::PanelSize message;
    message.width = side(size.width);
    message.height = side(size.height);
    link_->send(message);
  }
}

void Editor::setScale(double scale) {
  if (!(scale > 0)) return;
  const double kept = std::clamp(scale, kSmallestScale, kLargestScale);
  if (!isOpen()) {
    size_ = scaled(size_, kept / scale_);
    least_ = scaled(least_, kept / scale_);
  }
  scale_ = kept;
}

void Editor::show() {
  if (window_) window_->show();
}

void Editor::hide() {
  if (window_) window_->hide();
}

void Editor::activated() {
  isActivated_ = true;
  hear();
}

void Editor::hear() {
  if (voice_ || !isActivated_ || !instrument_.wantsVoice()) return;
  try {
    voice_ = std::make_unique<child::VoiceLink>(child_(), instrument_.voiceLine());
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "FeelScape: there is no preview: %s\n", fault.what());
  }
}

void Editor::stateSet() {
  hear();
  if (!link_) return;
  pump();
  if (!link_->isOpen()) return;
  known_ = instrument_.values();
  if (link_->send(child::NewState{instrument_.save()})) ++untaken_;
}

void Editor::pump() {
  if (link_) link_->pump();
  if (window_) pumpWindow();
}

void Editor::tick() {
  pump();
  if (!panelTold_) return;
  sendMoves();
  sendPosition();
  sendLateBlocks();
}

// Where the system has no descriptors, the ticks look.
void Editor::watch(int descriptor) {
  if (descriptor >= 0) host_.watch(descriptor);
}

void Editor::unwatch(int descriptor) {
  if (descriptor >= 0) host_.unwatch(descriptor);
}

// Starts the child where there is none, also where it would not be started by itself.
void Editor::reachChild() {
  if (!link_) {
    link_.reset(new child::Link(child_(), *this));
    watch(link_->descriptor());
  }
  if (!link_->isOpen()) link_->retry();
}

void Editor::openPanel() {
  if (!isOpen() || (window_ && window_->id() == 0)) return;
  told_.reset();
  late_ = 0;
  const std::uint64_t window = window_ ? window_->id() : 0;
  panelTold_ =
      link_->send(child::PanelOpen{window, scale_, side(size_.width), side(size_.height), title_.value_or("")});
}

void Editor::pumpWindow() {
  if (!window_->pump()) return close();
  const bool visible = window_->visible();
  const bool reopened = visible && !wasVisible_;
  wasVisible_ = visible;
  // Hosts that close a window by hiding it tell nobody that it is opened again.
  if (reopened && link_ && !link_->isOpen()) link_->retry();
}

// A panel whose window goes before it does would complain in the log.
void Editor::awaitLeaving() {
  const auto until = std::chrono::steady_clock::now() + kLeavingTime;
  while (window_->pump() && window_->occupied()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return;
    window_->await(left);
  }
}

// Of its own window the panel knows by itself.
bool Editor::isSeen() const { return !window_ || window_->visible(); }

bool Editor::isMoving(int index) const { return held_.count(index) != 0 || settling_[index] > 0; }

void Editor::sendMoves() {
  child::Moved moved;
  for (int i = 0; i < kParameterCount; ++i) {
    if (settling_[i] > 0) --settling_[i];
    const double now = instrument_.value(i);
    if (isMoving(i) || now == known_[i]) continue;
    known_[i] = now;
    moved.values.push_back({static_cast<std::uint32_t>(parameterAt(i).id), now});
  }
  if (!moved.values.empty()) link_->send(moved);
}

// The panel goes on by itself from what it was told; it is told anew where that would lead it astray. One that nobody
// sees is told that the song stands, so that it rests too.
void Editor::sendPosition() {
  SongPosition position = instrument_.songPosition();
  if (!isSeen()) position.rolling = false;
  const auto now = std::chrono::steady_clock::now();
  if (told_ && follows(position, told_->position, now - told_->at)) return;
  told_ = Told{position, now};
  link_->send(child::TransportNow{position.rolling, position.quarters, position.tempo});
}

void Editor::sendLateBlocks() {
  const std::uint32_t now = instrument_.lateBlocks();
  if (now == late_) return;
  late_ = now;
  link_->send(child::LateBlocks{now});
}

// ---- what comes from the child ----

child::Open Editor::opening() {
  known_ = instrument_.values();
  return {host_.name(), host_.version(), instrument_.save()};
}

void Editor::opened() {
  untaken_ = 0;
  panelTold_ = false;
  openPanel();
}

void Editor::received(const child::FromChild& message) {
  std::visit([this](const auto& each) { take(each); }, message);
}

void Editor::lost(const std::string& why) {
  panelTold_ = false;
  if (window_) window_->say(why + ". The MIDI plays on.");
}

template <typename Action>
bool Editor::isTaken(Action action) {
  if (untaken_ > 0) return false;
  try {
    action();
    return true;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "FeelScape: what was composed cannot be taken up: %s\n", fault.what());
    return false;
  }
}

void Editor::take(const child::NewPiece& piece) {
  if (!isTaken([&] { instrument_.loadPiece(piece.state); })) return;
  hear();
  // Swing that follows the piece does so on both sides.
  known_[kSwing] = instrument_.value(kSwing);
  host_.pieceChanged();
}

// It is saved with the session, in which nothing but the voice can have changed for those who hear it.
void Editor::take(const child::Wish& wish) {
  bool isHeard = false;
  isTaken([&] { isHeard = instrument_.keep(wish.state); });
  if (isHeard) host_.pieceChanged();
}

void Editor::take(const child::GestureBegin& begin) {
  const auto index = indexOf(begin.id);
  if (index && held_.insert(*index).second) host_.beginGesture(*index);
}

void Editor::take(const child::Value& value) {
  const auto index = indexOf(value.id);
  if (!index) return;
  instrument_.post(*index, value.value);
  hear();
  known_[*index] = instrument_.value(*index);
  host_.moveTo(*index, known_[*index]);
}

void Editor::take(const child::GestureEnd& end) {
  const auto index = indexOf(end.id);
  if (!index || held_.erase(*index) == 0) return;
  settling_[*index] = kSettlingTicks;
  host_.endGesture(*index);
}

// Drops may be registered: the window guarded the host's before the child heard of it.
void Editor::take(const child::PanelReady& ready) {
  least_ = {static_cast<int>(ready.width), static_cast<int>(ready.height)};
  if (panelTold_) link_->send(child::PanelGo{});
}

void Editor::take(const child::PanelWants& wants) {
  const Size size{static_cast<int>(wants.width), static_cast<int>(wants.height)};
  if (size == size_) return;
  if (window_) host_.wantsSize(size);
  if (title_) resize(size);
}

void Editor::take(const child::PanelClosed&) {
  if (!title_) return;
  close();
  host_.panelClosed();
}

void Editor::take(const child::StateTaken&) {
  if (untaken_ > 0) --untaken_;
}

void Editor::take(const child::FocusBack&) {
  if (window_) window_->returnFocus();
}

}  // namespace feelscape::editor
