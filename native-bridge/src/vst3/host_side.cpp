#include "vst3/host_side.h"

#include "vst3/own_loop.h"
#include "vst3/text.h"

namespace feelscape::vst3 {
namespace {

std::uint32_t idOf(int index) { return static_cast<std::uint32_t>(parameterAt(index).id); }

}  // namespace

void HostSide::setContext(Unknown* context) {
  context_ = Held<Unknown>::share(context);
  findLoop();
}

void HostSide::setHandler(Unknown* handler) {
  handler_ = Held<ComponentHandler>::ask(handler);
  handler2_ = Held<ComponentHandler2>::ask(handler);
}

void HostSide::setFrame(PlugView* view, PlugFrame* frame) {
  view_ = view;
  frame_ = frame;
  findLoop();
}

// Some hosts have the loop at the frame alone, some at the context too: that one lasts longer. Some need not have one.
void HostSide::findLoop() {
  auto loop = Held<RunLoop>::ask(context_.get());
  if (!loop) loop = Held<RunLoop>::ask(frame_);
  if (!loop) loop = ownLoop();
  loop_.enter(std::move(loop));
}

std::string HostSide::name() {
  const auto application = Held<HostApplication>::ask(context_.get());
  Text name{};
  return application && application->getName(name) == kOk ? plainText(name) : std::string();
}

void HostSide::beginGesture(int index) {
  if (handler_) handler_->beginEdit(idOf(index));
}

void HostSide::moveTo(int index, double value) {
  shown_.showValue(index, value);
  if (handler_) handler_->performEdit(idOf(index), normalizedOf(parameterAt(index), value));
}

void HostSide::endGesture(int index) {
  if (handler_) handler_->endEdit(idOf(index));
}

void HostSide::startTicking() {
  isTicked_ = true;
  loop_.startTicking();
}

void HostSide::stopTicking() {
  isTicked_ = false;
  if (!isToTell_) loop_.stopTicking();
}

void HostSide::tick() {
  if (isToTell_) tellOfPiece();
  onTick_();
}

void HostSide::pieceChanged() {
  shown_.showValues();
  isToTell_ = true;
  loop_.startTicking();
}

// Hosts that cannot be told that their session has changed take new values for a sign of it.
void HostSide::tellOfPiece() {
  isToTell_ = false;
  if (!isTicked_) loop_.stopTicking();
  if (handler2_) handler2_->setDirty(1);
  if (handler_) handler_->restartComponent(ComponentHandler::kParameterValuesChanged);
}

void HostSide::wantsSize(panel::Size size) {
  Rectangle rectangle{0, 0, size.width, size.height};
  if (frame_ != nullptr) frame_->resizeView(view_, &rectangle);
}

}  // namespace feelscape::vst3
