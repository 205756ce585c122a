// What a CLAP host shows of FeelScape without its panel: pages of knobs, and what the drums are called.
#pragma once

#include "clap/abi.h"

namespace feelscape::clap {

extern const RemoteControls kRemoteControls;
extern const NoteNames kNoteNames;

}  // namespace feelscape::clap
