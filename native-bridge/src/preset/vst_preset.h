// The container of a VST 3 preset around a state; docs/state.md shows it.
#pragma once

#include "core/state.h"

namespace feelscape::preset {

// The state in a preset, or what is none as it is. Throws StateFault where it is damaged or another plugin's.
Bytes unwrap(const Bytes& file);

}  // namespace feelscape::preset
