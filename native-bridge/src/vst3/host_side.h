// The VST 3 host as an editor needs it.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "editor/editor.h"
#include "vst3/abi.h"
#include "vst3/object.h"
#include "vst3/run_loop.h"

namespace feelscape::vst3 {

// What the controller shows changes too when the editor changes it.
class ShownValues {
 public:
  virtual void showValue(int index, double value) = 0;
  virtual void showValues() = 0;

 protected:
  ~ShownValues() = default;
};

// All of it [main-thread].
class HostSide final : public editor::Host {
 public:
  HostSide(ShownValues& shown, std::function<void()> onReadable, std::function<void()> onTick)
      : shown_(shown), onTick_(std::move(onTick)), loop_(std::move(onReadable), [this] { tick(); }) {}

  // From here the host is known, until null.
  void setContext(Unknown* context);
  void setHandler(Unknown* handler);

  // The view that is open and the frame around it; null when it closes.
  void setFrame(PlugView* view, PlugFrame* frame);

  // Whether the host serves a panel: so far as it has a run loop.
  bool canServe() const { return loop_.isInside(); }

  std::string name() override;
  // VST 3 has no word for it.
  std::string version() override { return {}; }
  void watch(int descriptor) override { loop_.watch(descriptor); }
  void unwatch(int descriptor) override { loop_.unwatch(descriptor); }
  void startTicking() override;
  void stopTicking() override;
  void beginGesture(int index) override;
  void moveTo(int index, double value) override;
  void endGesture(int index) override;
  // The host hears of it from its loop, never out of a call of its own: Ardour waits for itself there for ever.
  void pieceChanged() override;
  void wantsSize(panel::Size size) override;
  // The format knows only panels inside the host's windows.
  void panelClosed() override {}

 private:
  void findLoop();
  void tick();
  void tellOfPiece();

  ShownValues& shown_;
  const std::function<void()> onTick_;
  RunLoopClient loop_;
  // What the loop ticks for.
  bool isTicked_ = false;
  bool isToTell_ = false;
  Held<Unknown> context_;
  Held<ComponentHandler> handler_;
  Held<ComponentHandler2> handler2_;
  // The host's, which outlive the time between two calls of setFrame().
  PlugView* view_ = nullptr;
  PlugFrame* frame_ = nullptr;
};

}  // namespace feelscape::vst3
