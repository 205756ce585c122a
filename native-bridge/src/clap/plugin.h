// FeelScape as CLAP sees it.
#pragma once

#include "clap/abi.h"

namespace feelscape::clap {

// What hosts read before they make an instance.
extern const Descriptor kDescriptor;

// [main-thread] A new instance, which the host ends with its destroy(); null where there is no memory.
const Plugin* createPlugin(const Host* host);

}  // namespace feelscape::clap
