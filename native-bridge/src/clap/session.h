// What a CLAP host saves and loads: states and presets.
#pragma once

#include "clap/abi.h"

namespace feelscape::clap {

struct Instance;

extern const State kState;
extern const ContextState kContextState;
extern const PresetLoad kPresetLoad;

// [main-thread] Does what a state that came on another thread has left to do.
void finishLoading(Instance& instance);

}  // namespace feelscape::clap
