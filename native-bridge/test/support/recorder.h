// A host's list of events: takes up to `room` of them and writes them down.
#pragma once

#include <cstdint>
#include <vector>

#include "core/player.h"
#include "support/fixture.h"

namespace feelscape::test {

class Recorder final : public EventSink {
 public:
  bool send(const NoteEvent& event) override {
    if (room == 0) return false;
    --room;
    sent.push_back({begin + event.frame, event.on, event.channel, event.pitch, event.velocity});
    ids.push_back(event.noteId);
    return true;
  }

  // Where the slice begins.
  std::int64_t begin = 0;
  int room = 1 << 30;
  std::vector<Sent> sent;
  // Of each of them.
  std::vector<std::int32_t> ids;
};

}  // namespace feelscape::test
