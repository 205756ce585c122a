// The panel as a VST 3 host sees it: a view that is attached to a window of the host's.
#pragma once

#include "editor/editor.h"
#include "vst3/abi.h"
#include "vst3/host_side.h"
#include "vst3/object.h"

namespace feelscape::vst3 {

// Hosts make views only to ask about them: nothing starts before attached(). All of it [main-thread].
class View final : public Object<PlugView, ContentScaleSupport> {
 public:
  // `plugin` is whose editor and host it is, held while the view lives.
  View(Unknown& plugin, editor::Editor& editor, HostSide& host);

  Result isPlatformTypeSupported(const char* type) override;
  Result attached(void* parent, const char* type) override;
  Result removed() override;
  Result onWheel(float) override { return kFalse; }
  Result onKeyDown(char16_t, std::int16_t, std::int16_t) override { return kFalse; }
  Result onKeyUp(char16_t, std::int16_t, std::int16_t) override { return kFalse; }
  Result getSize(Rectangle* size) override;
  Result onSize(Rectangle* size) override;
  Result onFocus(Toggle) override { return kOk; }
  Result setFrame(PlugFrame* frame) override;
  Result canResize() override { return kOk; }
  Result checkSizeConstraint(Rectangle* size) override;

  Result setContentScaleFactor(float factor) override;

 private:
  ~View() override;

  const Held<Unknown> plugin_;
  editor::Editor& editor_;
  HostSide& host_;
  PlugFrame* frame_ = nullptr;
  bool isAttached_ = false;
};

}  // namespace feelscape::vst3
