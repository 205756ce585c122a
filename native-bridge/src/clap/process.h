// One block of a CLAP host: parameter and transport events in, notes out.
#pragma once

#include "clap/abi.h"
#include "core/instrument.h"

namespace feelscape::clap {

// How notes are said: as CLAP's own events, or as raw MIDI.
enum class NoteDialect { clap, midi };

// [audio-thread] Plays a block, split at each parameter and transport event.
void processBlock(Instrument& instrument, const Process& process, NoteDialect dialect);

// [audio-thread, or main-thread while inactive] Takes up parameters alone.
void setParameters(Instrument& instrument, const InputEvents* events);

}  // namespace feelscape::clap
