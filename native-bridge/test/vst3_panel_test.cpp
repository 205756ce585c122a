// The panel of the built .vst3 as a host sees it.
#include <cstring>
#include <memory>
#include <vector>

#include "core/parameters.h"
#include "support/binary.h"
#include "support/fake_loop.h"
#include "support/panel_stage.h"
#include "vst3/abi.h"
#include "vst3/object.h"

namespace feelscape::test {
namespace {

using namespace feelscape::vst3;

constexpr char kOurId[] = "FeelScapeLofi001";

// A host with a loop, a frame around the view, and a handler of edits, in one object that lives on the stack.
class LoopHost final : public HostApplication,
                       public FakeLoop,
                       public PlugFrame,
                       public ComponentHandler,
                       public ComponentHandler2 {
 public:
  Result queryInterface(const std::uint8_t* iid, void** object) override {
    *object = nullptr;
    if (vst3::isSame(iid, HostApplication::iid)) *object = static_cast<HostApplication*>(this);
    if (vst3::isSame(iid, RunLoop::iid) && hasLoop) *object = static_cast<RunLoop*>(this);
    if (vst3::isSame(iid, ComponentHandler::iid)) *object = static_cast<ComponentHandler*>(this);
    if (vst3::isSame(iid, ComponentHandler2::iid)) *object = static_cast<ComponentHandler2*>(this);
    if (*object == nullptr) return kNoInterface;
    ++references;
    return kOk;
  }
  std::uint32_t addRef() override { return static_cast<std::uint32_t>(++references); }
  std::uint32_t release() override { return static_cast<std::uint32_t>(--references); }

  Result getName(char16_t* name) override {
    std::memcpy(name, u"Test DAW", sizeof u"Test DAW");
    return kOk;
  }
  Result createInstance(std::uint8_t*, std::uint8_t*, void**) override { return kNotImplemented; }

  Result resizeView(PlugView* view, Rectangle* size) override {
    sizes.emplace_back(size->right, size->bottom);
    return view->onSize(size);
  }

  Result beginEdit(std::uint32_t id) override { return say("begin " + std::to_string(id)); }
  Result performEdit(std::uint32_t id, double value) override {
    return say("perform " + std::to_string(id) + " " + std::to_string(value).substr(0, 5));
  }
  Result endEdit(std::uint32_t id) override { return say("end " + std::to_string(id)); }
  Result restartComponent(std::int32_t) override { return kOk; }
  Result setDirty(Toggle) override {
    ++dirty;
    return kOk;
  }
  Result requestOpenEditor(const char*) override { return kNotImplemented; }
  Result startGroupEdit() override { return kNotImplemented; }
  Result finishGroupEdit() override { return kNotImplemented; }

  bool hasLoop = true;
  int references = 0;
  std::vector<std::pair<std::int32_t, std::int32_t>> sizes;
  std::vector<std::string> edits;
  int dirty = 0;

 private:
  Result say(std::string edit) {
    edits.push_back(std::move(edit));
    return kOk;
  }
};

class Vst3Panel : public PanelStage {
 protected:
  void SetUp() override {
    PanelStage::SetUp();
    if (IsSkipped()) return;
    binary.emplace(FEELSCAPE_VST3);
    auto* const factory = binary->find<PluginFactory*()>("GetPluginFactory")();
    void* object = nullptr;
    factory->createInstance(kOurId, reinterpret_cast<const char*>(Component::iid.bytes), &object);
    component = Held<Component>::adopt(static_cast<Component*>(object));
    controller = Held<EditController>::ask(component.get());
    ASSERT_EQ(component->initialize(static_cast<HostApplication*>(&host)), kOk);
    ASSERT_EQ(controller->setComponentHandler(static_cast<ComponentHandler*>(&host)), kOk);
  }

  void TearDown() override {
    if (!component) return;
    view = {};
    component->terminate();
    controller = {};
    component = {};
    EXPECT_TRUE(host.descriptors.empty());
    EXPECT_TRUE(host.timers.empty());
    EXPECT_EQ(host.references, 0) << "objects of the host are still held";
  }

  void open() {
    view = Held<PlugView>::adopt(controller->createView(kEditorView));
    ASSERT_TRUE(view);
    view->setFrame(&host);
    ASSERT_EQ(view->attached(reinterpret_cast<void*>(std::uintptr_t{toplevel}), kX11Window), kOk);
  }

  template <typename Condition>
  bool soonHere(Condition condition) {
    return soon([this] { host.turn(); }, condition);
  }

  LoopHost host;
  std::optional<Binary> binary;
  Held<Component> component;
  Held<EditController> controller;
  Held<PlugView> view;
};

TEST_F(Vst3Panel, IsAttachedToTheHostsWindowAndAsksForItsSize) {
  open();
  EXPECT_TRUE(soonHere([&] { return printed("panel go") == 1; }));
  EXPECT_EQ(printed("open 1 Test DAW"), 1);
  EXPECT_TRUE(soonHere([&] { return printed("panel size 900 600") == 1; }));
  EXPECT_EQ(host.sizes.size(), 1U) << "the host's own answer asks for nothing more";
  Rectangle small{0, 0, 100, 100};
  EXPECT_EQ(view->checkSizeConstraint(&small), kOk);
  EXPECT_EQ(small.right, 700) << "the least that this panel needs";
  EXPECT_EQ(view->canResize(), kOk);
}

TEST_F(Vst3Panel, IsLargerByTheHostsScale) {
  view = Held<PlugView>::adopt(controller->createView(kEditorView));
  Rectangle usual{};
  view->getSize(&usual);
  const auto scale = Held<ContentScaleSupport>::ask(view.get());
  ASSERT_TRUE(scale);
  EXPECT_EQ(scale->setContentScaleFactor(2), kOk);
  Rectangle doubled{};
  view->getSize(&doubled);
  EXPECT_EQ(doubled.right, 2 * usual.right);
  EXPECT_EQ(doubled.bottom, 2 * usual.bottom);
  EXPECT_FALSE(childStarted());
}

TEST_F(Vst3Panel, MakesAPersonsMovesEditsThatTheHostRecords) {
  open();
  ASSERT_TRUE(soonHere([&] { return host.edits.size() >= 3; })) << "the resize lets go";
  EXPECT_EQ(host.edits, (std::vector<std::string>{"begin 2", "perform 2 0.625", "end 2"}));
  EXPECT_EQ(controller->getParamNormalized(2), 0.625);
}

TEST_F(Vst3Panel, FindsTheLoopAtTheFrameWhereTheContextHasNone) {
  host.hasLoop = false;
  component->terminate();
  ASSERT_EQ(component->initialize(static_cast<HostApplication*>(&host)), kOk);
  host.hasLoop = true;
  open();
  EXPECT_TRUE(soonHere([&] { return printed("panel go") == 1; }));
}

TEST_F(Vst3Panel, IsRefusedWhereNothingServesIt) {
  host.hasLoop = false;
  component->terminate();
  ASSERT_EQ(component->initialize(static_cast<HostApplication*>(&host)), kOk);
  view = Held<PlugView>::adopt(controller->createView(kEditorView));
  view->setFrame(&host);
  testing::internal::CaptureStderr();
  EXPECT_EQ(view->attached(reinterpret_cast<void*>(std::uintptr_t{toplevel}), kX11Window), kFalse);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "FeelScape: the panel cannot be shown: the host has no run loop\n");
  EXPECT_FALSE(childStarted());
}

TEST_F(Vst3Panel, ClosesAndOpensAgain) {
  for (int i = 1; i <= 3; ++i) {
    open();
    ASSERT_TRUE(soonHere([&] { return printed("panel go") == i; }));
    EXPECT_EQ(view->removed(), kOk);
    // A piece that came as the panel closed is told of at one more tick.
    EXPECT_TRUE(soonHere([&] { return host.timers.empty(); }));
    view->setFrame(nullptr);
    ASSERT_TRUE(soonHere([&] { return printed("panel close") == i; }));
  }
}

TEST_F(Vst3Panel, IsOneAnInstance) {
  open();
  const auto second = Held<PlugView>::adopt(controller->createView(kEditorView));
  EXPECT_EQ(second->attached(reinterpret_cast<void*>(std::uintptr_t{toplevel}), kX11Window), kFalse);
}

TEST_F(Vst3Panel, OutlivesAHostThatForgetsToRemoveIt) {
  open();
  ASSERT_TRUE(soonHere([&] { return printed("panel go") == 1; }));
  component->terminate();
  EXPECT_TRUE(host.descriptors.empty());
  EXPECT_EQ(view->removed(), kOk);
}

}  // namespace
}  // namespace feelscape::test
