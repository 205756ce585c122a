#include "clap/gui.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <string>

#include "clap/instance.h"

namespace feelscape::clap {
namespace {

editor::Editor& editorOf(const Plugin* plugin) { return instanceOf(plugin).editor; }

// [main-thread] Whether something with the editor went well; if not, the host's log says why.
template <typename Action>
bool tried(const Plugin* plugin, Action action) {
  try {
    action(editorOf(plugin));
    return true;
  } catch (const std::exception& fault) {
    report(instanceOf(plugin).host, fault);
    return false;
  }
}

// [main-thread]
std::string titleOf(const Instance& instance) {
  if (!instance.title.empty()) return instance.title;
  const auto* tracks = hostExtension<HostTrackInfo>(instance.host, kTrackInfoName);
  if (tracks == nullptr) tracks = hostExtension<HostTrackInfo>(instance.host, kTrackInfoDraftName);
  TrackInfo track{};
  if (tracks == nullptr || !tracks->get(instance.host, &track)) return "FeelScape";
  return (track.flags & TrackInfo::kHasName) != 0 ? std::string("FeelScape: ") + track.name : "FeelScape";
}

// ---- the gui: all of it [main-thread] ----

const char* ownApi() { return panel::windowSystem() == panel::WindowSystem::x11 ? kX11Window : kWin32Window; }

std::uint64_t numberOf(const WindowHandle& window) {
  return std::strcmp(window.api, kX11Window) == 0 ? window.x11 : reinterpret_cast<std::uintptr_t>(window.win32);
}

// A window of the panel's own is the child's.
bool isApiSupported(const Plugin*, const char* api, bool isFloating) {
  return std::strcmp(api, ownApi()) == 0 && !(isFloating && child::Process::hindrance());
}

bool getPreferredApi(const Plugin*, const char** api, bool* isFloating) {
  *api = ownApi();
  *isFloating = false;
  return true;
}

// Nothing starts before there is a window to stand in.
bool create(const Plugin* plugin, const char* api, bool isFloating) {
  instanceOf(plugin).isFloating = isFloating;
  return isApiSupported(plugin, api, isFloating) && instanceOf(plugin).hostSide.canServe();
}

void destroy(const Plugin* plugin) { editorOf(plugin).close(); }

bool setScale(const Plugin* plugin, double scale) {
  editorOf(plugin).setScale(scale);
  return scale > 0;
}

bool getSize(const Plugin* plugin, std::uint32_t* width, std::uint32_t* height) {
  const panel::Size size = editorOf(plugin).size();
  *width = static_cast<std::uint32_t>(size.width);
  *height = static_cast<std::uint32_t>(size.height);
  return true;
}

bool canResize(const Plugin*) { return true; }

bool getResizeHints(const Plugin*, ResizeHints* hints) {
  *hints = {true, true, false, 1, 1};
  return true;
}

bool adjustSize(const Plugin* plugin, std::uint32_t* width, std::uint32_t* height) {
  const panel::Size least = editorOf(plugin).leastSize();
  *width = std::max(*width, static_cast<std::uint32_t>(least.width));
  *height = std::max(*height, static_cast<std::uint32_t>(least.height));
  return true;
}

bool setSize(const Plugin* plugin, std::uint32_t width, std::uint32_t height) {
  editorOf(plugin).resize({static_cast<int>(width), static_cast<int>(height)});
  return true;
}

bool setParent(const Plugin* plugin, const WindowHandle* window) {
  if (window == nullptr || std::strcmp(window->api, ownApi()) != 0 || instanceOf(plugin).isFloating) return false;
  return tried(plugin, [&](editor::Editor& editor) { editor.open(numberOf(*window)); });
}

// Java has no way to bind its window to another process's.
bool setTransient(const Plugin*, const WindowHandle*) { return false; }

void suggestTitle(const Plugin* plugin, const char* title) {
  if (title != nullptr && *title != 0) instanceOf(plugin).title = title;
}

bool show(const Plugin* plugin) {
  const Instance& instance = instanceOf(plugin);
  if (instance.isFloating && !instance.editor.isOpen()) {
    return tried(plugin, [&](editor::Editor& editor) { editor.openFloating(titleOf(instance)); });
  }
  editorOf(plugin).show();
  return instance.editor.isOpen();
}

// A window of the panel's own is closed, and opened anew: the panel is where it was all the same.
bool hide(const Plugin* plugin) {
  editor::Editor& editor = editorOf(plugin);
  const bool isOpen = editor.isOpen();
  if (instanceOf(plugin).isFloating) {
    editor.close();
  } else {
    editor.hide();
  }
  return isOpen;
}

// ---- the track ----

// [main-thread] Its name is asked for when a window opens, and stays until that closes.
void trackChanged(const Plugin*) {}

// ---- the host's loop: all of it [main-thread] ----

void onTimer(const Plugin* plugin, std::uint32_t) { editorOf(plugin).tick(); }

void onFd(const Plugin* plugin, int, std::uint32_t) { editorOf(plugin).pump(); }

}  // namespace

const Gui kGui = {isApiSupported, getPreferredApi, create,         destroy,    setScale,
                  getSize,        canResize,       getResizeHints, adjustSize, setSize,
                  setParent,      setTransient,    suggestTitle,   show,       hide};
const TrackListener kTrackListener = {trackChanged};
const TimerSupport kTimerSupport = {onTimer};
const PosixFdSupport kPosixFdSupport = {onFd};

}  // namespace feelscape::clap
