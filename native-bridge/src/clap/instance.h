// One instance of the plugin: the host's table of functions and what stands behind it.
#pragma once

#include <atomic>
#include <exception>
#include <string>

#include "child/child.h"
#include "clap/abi.h"
#include "clap/host_side.h"
#include "clap/moves.h"
#include "clap/process.h"
#include "core/instrument.h"
#include "editor/editor.h"

namespace feelscape::clap {

struct Instance {
  explicit Instance(const Host* owner) : host(owner) {}

  Plugin functions{};
  const Host* const host;
  Instrument instrument;
  NoteDialect dialect = NoteDialect::midi;
  // Whether a state has come that the main thread has yet to hear of.
  std::atomic<bool> isLoading{false};
  // Of the panel, if it shall have a window of its own; where the host wants no title, the track's name is in it.
  bool isFloating = false;
  std::string title;
  Moves moves;
  HostSide hostSide{host, moves};
  editor::Editor editor{instrument, hostSide, [] { return child::Child::ofProcess(FEELSCAPE_VERSION); }};
};

inline Instance& instanceOf(const Plugin* plugin) { return *static_cast<Instance*>(plugin->pluginData); }

// [main-thread] Tells the host's log, or stderr, what could not be done.
void report(const Host* host, const std::exception& fault);

}  // namespace feelscape::clap
