// Where faults go: VST 3 knows no log of the host's.
#pragma once

#include <cstdio>
#include <exception>

namespace feelscape::vst3 {

inline void report(const std::exception& fault) { std::fprintf(stderr, "FeelScape: %s\n", fault.what()); }

}  // namespace feelscape::vst3
