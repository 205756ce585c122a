// What a host on Windows sees of the panel: a window with a sentence in it, served by the system's own messages.
#include <gtest/gtest.h>
#include <windows.h>

#include <chrono>
#include <string>

#include "support/binary.h"
#include "support/process.h"
#include "vst3/abi.h"

namespace feelscape::test {
namespace {

using namespace feelscape::vst3;

// "FeelScapeLofi001" as COM orders bytes.
constexpr char kOurId[] = "leeFcSpaeLofi001";

class OnWindows : public testing::Test {
 protected:
  OnWindows() : binary_(FEELSCAPE_VST3) {}

  void SetUp() override {
    host_ =
        CreateWindowExW(0, L"STATIC", L"host", WS_OVERLAPPEDWINDOW, 0, 0, 900, 700, nullptr, nullptr, nullptr, nullptr);
    if (host_ == nullptr) GTEST_SKIP() << "there are no windows here (under Wine they need an X server)";
    ShowWindow(host_, SW_SHOWNA);
    auto* const factory = binary_.find<PluginFactory*()>("GetPluginFactory")();
    void* object = nullptr;
    ASSERT_EQ(factory->createInstance(kOurId, reinterpret_cast<const char*>(Component::iid.bytes), &object), kOk);
    component_ = static_cast<Component*>(object);
    ASSERT_EQ(component_->initialize(nullptr), kOk);
    ASSERT_EQ(component_->queryInterface(EditController::iid.bytes, &object), kOk);
    controller_ = static_cast<EditController*>(object);
    view_ = controller_->createView(kEditorView);
    ASSERT_NE(view_, nullptr);
  }

  void TearDown() override {
    if (view_ != nullptr) view_->release();
    if (controller_ != nullptr) controller_->release();
    if (component_ != nullptr) {
      component_->terminate();
      component_->release();
    }
    if (IsWindow(host_)) DestroyWindow(host_);
  }

  bool attach() { return view_->attached(host_, kWin32Window) == kOk; }

  HWND panel() const { return GetWindow(host_, GW_CHILD); }

  // Serves the host's windows until the panel's says so, or for long enough.
  bool says(const std::wstring& words) const {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < until) {
      MSG message{};
      while (PeekMessageW(&message, nullptr, 0, 0, PM_REMOVE)) DispatchMessageW(&message);
      wchar_t text[512] = {};
      GetWindowTextW(panel(), text, 512);
      if (std::wstring(text).find(words) != std::wstring::npos) return true;
      MsgWaitForMultipleObjectsEx(0, nullptr, 20, QS_ALLINPUT, MWMO_INPUTAVAILABLE);
    }
    return false;
  }

  // Whether anything is written on the dark ground.
  bool isWritten() const {
    RECT place{};
    GetClientRect(panel(), &place);
    const HDC context = GetDC(panel());
    bool found = false;
    for (int y = place.bottom / 2 - 20; y < place.bottom / 2 + 20; ++y) {
      for (int x = 0; x < place.right; ++x) found = found || GetGValue(GetPixel(context, x, y)) > 128;
    }
    ReleaseDC(panel(), context);
    return found;
  }

  const Binary binary_;
  HWND host_ = nullptr;
  Component* component_ = nullptr;
  EditController* controller_ = nullptr;
  PlugView* view_ = nullptr;
};

TEST_F(OnWindows, ThePanelsPlaceSaysWhyThereIsNone) {
  ASSERT_TRUE(attach());
  ASSERT_NE(panel(), nullptr);
  EXPECT_TRUE(IsWindowVisible(panel()));
  EXPECT_TRUE(says(L"on Linux only so far. The MIDI plays on."));
  UpdateWindow(panel());
  EXPECT_TRUE(isWritten());
}

TEST_F(OnWindows, ThePanelsPlaceIsAsLargeAsTheHostWantsIt) {
  ASSERT_TRUE(attach());
  Rectangle size{0, 0, 700, 500};
  EXPECT_EQ(view_->onSize(&size), kOk);
  RECT place{};
  GetClientRect(panel(), &place);
  EXPECT_EQ(place.right, 700);
  EXPECT_EQ(place.bottom, 500);
}

TEST_F(OnWindows, ThePanelsPlaceGoesAndComes) {
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(attach());
    EXPECT_NE(panel(), nullptr);
    EXPECT_EQ(view_->removed(), kOk);
    EXPECT_EQ(panel(), nullptr);
  }
}

TEST_F(OnWindows, AHostMayDestroyItsWindowFirst) {
  ASSERT_TRUE(attach());
  DestroyWindow(host_);
  EXPECT_EQ(view_->removed(), kOk);
}

TEST_F(OnWindows, AWindowThatIsNoneIsRefused) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(view_->attached(reinterpret_cast<void*>(std::uintptr_t{0x7FFFFFF0}), kWin32Window), kFalse);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("a window that is not there"), std::string::npos);
}

}  // namespace
}  // namespace feelscape::test
