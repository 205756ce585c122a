// One block of a VST 3 host: parameter queues with their times in, note events out.
#pragma once

#include "core/instrument.h"
#include "vst3/abi.h"

namespace feelscape::vst3 {

// [audio-thread] Plays a block, split where parameters change. A block of 0 frames only sets parameters.
void processBlock(Instrument& instrument, ProcessData& data);

}  // namespace feelscape::vst3
