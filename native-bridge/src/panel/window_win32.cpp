#include <windows.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "panel/window.h"

namespace feelscape::panel {
namespace {

std::wstring wide(const std::string& text) {
  const int from = static_cast<int>(text.size());
  std::wstring made(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), from, nullptr, 0)), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), from, made.data(), static_cast<int>(made.size()));
  return made;
}

Size possible(Size size) { return {std::max(size.width, 1), std::max(size.height, 1)}; }

// The host's own loop hands the window its messages: there is nothing to watch or to pump.
class Win32Window final : public Window {
 public:
  Win32Window(std::uint64_t parent, Size size) : size_(possible(size)) {
    const auto host = reinterpret_cast<HWND>(static_cast<std::uintptr_t>(parent));
    if (!IsWindow(host)) {
      throw std::runtime_error("the host gave a window that is not there: " + std::to_string(parent));
    }
    window_ = CreateWindowExW(0, ourClass(), L"", WS_CHILD | WS_CLIPCHILDREN, 0, 0, size_.width, size_.height, host,
                              nullptr, thisBinary(), this);
    if (window_ == nullptr) {
      throw std::runtime_error("there is no window to be had: fault " + std::to_string(GetLastError()));
    }
  }

  ~Win32Window() override {
    if (window_ != nullptr) DestroyWindow(window_);
  }

  std::uint64_t id() const override { return reinterpret_cast<std::uintptr_t>(window_); }
  int descriptor() const override { return -1; }

  void await(std::chrono::milliseconds longest) override {
    MsgWaitForMultipleObjectsEx(0, nullptr, static_cast<DWORD>(longest.count()), QS_ALLINPUT, MWMO_INPUTAVAILABLE);
  }

  bool pump() override { return window_ != nullptr; }
  Size size() const override { return size_; }

  void resize(Size size) override {
    size_ = possible(size);
    constexpr UINT kOnlySize = SWP_NOMOVE | SWP_NOZORDER | SWP_NOACTIVATE;
    SetWindowPos(window_, nullptr, 0, 0, size_.width, size_.height, kOnlySize);
    if (const HWND child = childOf()) SetWindowPos(child, nullptr, 0, 0, size_.width, size_.height, kOnlySize);
  }

  void show() override { ShowWindow(window_, SW_SHOWNA); }
  void hide() override { ShowWindow(window_, SW_HIDE); }
  bool visible() const override { return IsWindowVisible(window_) != 0; }
  bool occupied() const override { return childOf() != nullptr; }

  void say(std::string sentence) override {
    SetWindowTextW(window_, wide(sentence).c_str());
    InvalidateRect(window_, nullptr, TRUE);
  }

  void returnFocus() override { SetFocus(GetAncestor(window_, GA_ROOT)); }

 private:
  HWND childOf() const { return window_ != nullptr ? GetWindow(window_, GW_CHILD) : nullptr; }

  static HINSTANCE thisBinary() {
    static const wchar_t inThisBinary = 0;
    HMODULE module = nullptr;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                       &inThisBinary, &module);
    return module;
  }

  // Registered for each binary by itself, and gone with it: two versions side by side do not meet.
  static const wchar_t* ourClass() {
    struct Registration {
      const std::wstring name = L"FeelScape" + std::to_wstring(reinterpret_cast<std::uintptr_t>(thisBinary()));

      Registration() {
        WNDCLASSEXW description{};
        description.cbSize = sizeof description;
        description.lpfnWndProc = onMessage;
        description.hInstance = thisBinary();
        description.hCursor = LoadCursorW(nullptr, reinterpret_cast<const wchar_t*>(IDC_ARROW));
        description.hbrBackground = static_cast<HBRUSH>(GetStockObject(BLACK_BRUSH));
        description.lpszClassName = name.c_str();
        RegisterClassExW(&description);
      }
      ~Registration() { UnregisterClassW(name.c_str(), thisBinary()); }
    };
    static const Registration registration;
    return registration.name.c_str();
  }

  // [main-thread]
  static LRESULT CALLBACK onMessage(HWND window, UINT message, WPARAM word, LPARAM more) {
    if (message == WM_NCCREATE) {
      const auto* made = reinterpret_cast<const CREATESTRUCTW*>(more);
      SetWindowLongPtrW(window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(made->lpCreateParams));
    }
    auto* const self = reinterpret_cast<Win32Window*>(GetWindowLongPtrW(window, GWLP_USERDATA));
    if (message == WM_PAINT) {
      draw(window);
      return 0;
    }
    // With the host's window, or by us.
    if (message == WM_NCDESTROY && self != nullptr) self->window_ = nullptr;
    return DefWindowProcW(window, message, word, more);
  }

  // The window's own text, in the middle.
  static void draw(HWND window) {
    PAINTSTRUCT paint{};
    const HDC context = BeginPaint(window, &paint);
    RECT place{};
    GetClientRect(window, &place);
    std::wstring text(static_cast<std::size_t>(GetWindowTextLengthW(window)) + 1, L'\0');
    text.resize(static_cast<std::size_t>(GetWindowTextW(window, text.data(), static_cast<int>(text.size()))));
    SelectObject(context, GetStockObject(DEFAULT_GUI_FONT));
    SetTextColor(context, RGB(0xD0, 0xD0, 0xD0));
    SetBkMode(context, TRANSPARENT);
    constexpr UINT kHow = DT_CENTER | DT_WORDBREAK | DT_NOPREFIX;
    RECT needed = place;
    const int length = static_cast<int>(text.size());
    const int height = DrawTextW(context, text.data(), length, &needed, kHow | DT_CALCRECT);
    place.top += std::max<LONG>(0, (place.bottom - place.top - height) / 2);
    DrawTextW(context, text.data(), length, &place, kHow);
    EndPaint(window, &paint);
  }

  Size size_;
  HWND window_ = nullptr;
};

}  // namespace

WindowSystem windowSystem() { return WindowSystem::win32; }

std::unique_ptr<Window> openWindow(std::uint64_t parent, Size size) {
  return std::make_unique<Win32Window>(parent, size);
}

}  // namespace feelscape::panel
