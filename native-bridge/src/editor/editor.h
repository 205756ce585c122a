// What an instance has besides its player: the child process that composes for it, and the panel in the host's window.
// What a format's adapter drives, and all that the two formats share of it. All of it [main-thread].
//
//   Editor editor(instrument, host, [] { return child::Child::ofProcess(version); });
//   editor.open(parent, size, scale);   // starts the child where there is none
//   ... pump() when a watched descriptor is readable, tick() while ticking ...
//   editor.close();                     // the child goes on: it holds the takes, and what it composes is still wanted
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "child/child.h"
#include "core/instrument.h"
#include "panel/window.h"

namespace feelscape::editor {

// What the host's side does for an editor.
class Host {
 public:
  virtual std::string name() = 0;
  virtual std::string version() = 0;

  // Has pump() called whenever the descriptor is readable, until unwatch().
  virtual void watch(int descriptor) = 0;
  virtual void unwatch(int descriptor) = 0;

  // Has tick() called some thirty times a second, or no more.
  virtual void startTicking() = 0;
  virtual void stopTicking() = 0;

  // A person takes hold of a parameter, moves it, and lets go: what a host records as automation.
  virtual void beginGesture(int index) = 0;
  virtual void moveTo(int index, double value) = 0;
  virtual void endGesture(int index) = 0;

  // Another piece is played: the session has changed.
  virtual void pieceChanged() = 0;

  // The panel would like to be of another size; the host may resize() it.
  virtual void wantsSize(panel::Size size) = 0;

  // A person has closed the panel's own window.
  virtual void panelClosed() = 0;

 protected:
  ~Host() = default;
};

class Editor final : private child::LinkListener {
 public:
  // Gives the child of this process and binary.
  using ChildSource = std::function<std::shared_ptr<child::Child>()>;

  Editor(Instrument& instrument, Host& host, ChildSource child);
  Editor(const Editor&) = delete;
  Editor& operator=(const Editor&) = delete;
  ~Editor() { leave(); }

  // Shows the panel inside a window of the host's. Throws std::runtime_error, and then nothing is open.
  void open(std::uint64_t parent);

  // Shows the panel in a window of its own, for hosts that have no place for it. Throws std::system_error where the
  // system has no descriptor or thread left.
  void openFloating(std::string title);

  // Takes the panel away; the next one has its size.
  void close();

  // Closes, and gives the child up: what is being composed is lost.
  void leave();

  bool isOpen() const { return window_ != nullptr || title_.has_value(); }

  // The panel's size in pixels, open or not.
  panel::Size size() const { return size_; }
  void resize(panel::Size size);

  // The least size at which all of the panel can be seen.
  panel::Size leastSize() const { return least_; }

  // How much larger than usual everything is drawn in the panel that is opened next: 0.5 to 4.
  void setScale(double scale);

  void show();
  void hide();

  // Has the child make the voice's sound, if the host has activated the plugin, a person wants to hear it and there is
  // something to hear. Starts the child where there is none; without a voice all else goes on.
  void hear();

  // The host has activated the plugin.
  void activated();

  // The host has set a state.
  void stateSet();

  // Takes up what came from the child and the X server. Cheap where nothing did.
  void pump();

  // Tells the panel what the host has moved, and where its song is.
  void tick();

 private:
  // What the child knows of the song, and since when.
  struct Told {
    SongPosition position;
    std::chrono::steady_clock::time_point at;
  };

  child::Open opening() override;
  void opened() override;
  void received(const child::FromChild& message) override;
  void lost(const std::string& why) override;

  void take(const child::NewPiece& piece);
  void take(const child::Wish& wish);
  void take(const child::GestureBegin& begin);
  void take(const child::Value& value);
  void take(const child::GestureEnd& end);
  void take(const child::PanelReady& ready);
  void take(const child::PanelWants& wants);
  void take(const child::FocusBack& back);
  void take(const child::PanelClosed& closed);
  void take(const child::StateTaken& taken);
  // The connection has dealt with what concerns it.
  template <typename Other>
  void take(const Other&) {}

  // Whether a state of the child's was taken up, by an action that may throw; a stale one is not.
  template <typename Action>
  bool isTaken(Action action);

  void watch(int descriptor);
  void unwatch(int descriptor);
  void reachChild();
  void openPanel();
  void pumpWindow();
  void awaitLeaving();
  bool isSeen() const;
  void sendMoves();
  void sendPosition();
  void sendLateBlocks();
  bool isMoving(int index) const;

  Instrument& instrument_;
  Host& host_;
  const ChildSource child_;
  std::unique_ptr<child::Link> link_;
  std::unique_ptr<child::VoiceLink> voice_;
  bool isActivated_ = false;
  // Where the panel stands in the host's window; where it has its own, that one's title.
  std::unique_ptr<panel::Window> window_;
  std::optional<std::string> title_;
  panel::Size size_;
  panel::Size least_;
  double scale_ = 1;
  // Whether the child has been told of the panel.
  bool panelTold_ = false;
  bool wasVisible_ = false;
  // What the child knows of the parameters.
  ParameterValues known_{};
  std::optional<Told> told_;
  // How many late blocks the panel knows of.
  std::uint32_t late_ = 0;
  // How many of the host's states the child has yet to look at: what it composed before that is stale.
  int untaken_ = 0;
  // The parameters that a person holds in the panel, and those let go of so lately that the host may still give back
  // what they were on the way: ticks left.
  std::set<int> held_;
  std::array<int, kParameterCount> settling_{};
};

}  // namespace feelscape::editor
