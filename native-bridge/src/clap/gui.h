// The panel as a CLAP host sees it, and what the host's loop calls for it.
#pragma once

#include "clap/abi.h"

namespace feelscape::clap {

extern const Gui kGui;
extern const TrackListener kTrackListener;
extern const TimerSupport kTimerSupport;
extern const PosixFdSupport kPosixFdSupport;

}  // namespace feelscape::clap
