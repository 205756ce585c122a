// Where a CLAP host finds FeelScape's presets, without an instance.
#pragma once

#include "clap/abi.h"

namespace feelscape::clap {

extern const Discovery kDiscovery;

}  // namespace feelscape::clap
