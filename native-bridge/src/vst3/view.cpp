#include "vst3/view.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <stdexcept>

namespace feelscape::vst3 {

namespace {

const char* ownWindow() { return panel::windowSystem() == panel::WindowSystem::x11 ? kX11Window : kWin32Window; }

}  // namespace

View::View(Unknown& plugin, editor::Editor& editor, HostSide& host)
    : plugin_(Held<Unknown>::share(&plugin)), editor_(editor), host_(host) {}

View::~View() { removed(); }

Result View::isPlatformTypeSupported(const char* type) {
  return type != nullptr && std::strcmp(type, ownWindow()) == 0 ? kOk : kFalse;
}

Result View::attached(void* parent, const char* type) {
  if (isPlatformTypeSupported(type) != kOk || parent == nullptr) return kInvalidArgument;
  // One panel an instance.
  if (isAttached_ || editor_.isOpen()) return kFalse;
  host_.setFrame(this, frame_);
  try {
    if (!host_.canServe()) throw std::runtime_error("the host has no run loop");
    editor_.open(reinterpret_cast<std::uintptr_t>(parent));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "FeelScape: the panel cannot be shown: %s\n", fault.what());
    host_.setFrame(nullptr, nullptr);
    return kFalse;
  }
  isAttached_ = true;
  return kOk;
}

Result View::removed() {
  if (!isAttached_) return kOk;
  isAttached_ = false;
  editor_.close();
  host_.setFrame(nullptr, nullptr);
  return kOk;
}

Result View::getSize(Rectangle* size) {
  if (size == nullptr) return kInvalidArgument;
  *size = {0, 0, editor_.size().width, editor_.size().height};
  return kOk;
}

Result View::onSize(Rectangle* size) {
  if (size == nullptr) return kInvalidArgument;
  editor_.resize({size->right - size->left, size->bottom - size->top});
  return kOk;
}

Result View::setFrame(PlugFrame* frame) {
  frame_ = frame;
  if (isAttached_) host_.setFrame(this, frame);
  return kOk;
}

Result View::checkSizeConstraint(Rectangle* size) {
  if (size == nullptr) return kInvalidArgument;
  size->right = std::max(size->right, size->left + editor_.leastSize().width);
  size->bottom = std::max(size->bottom, size->top + editor_.leastSize().height);
  return kOk;
}

// A panel that is open stays as it is.
Result View::setContentScaleFactor(float factor) {
  if (!(factor > 0)) return kInvalidArgument;
  editor_.setScale(static_cast<double>(factor));
  return kOk;
}

}  // namespace feelscape::vst3
