// A run loop that is not the host's.
#pragma once

#include "vst3/abi.h"
#include "vst3/object.h"

namespace feelscape::vst3 {

// [main-thread] For hosts that have none: on Windows the system serves whoever asks (own_loop_windows.cpp); on Linux
// there is none but the host's (own_loop_linux.cpp), and this is null.
Held<RunLoop> ownLoop();

}  // namespace feelscape::vst3
