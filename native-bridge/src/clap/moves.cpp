#include "clap/moves.h"

namespace feelscape::clap {
namespace {

bool push(const OutputEvents& out, const Move& move) {
  if (move.kind == Move::kValue) {
    ParameterEvent event{};
    event.header = {sizeof event, 0, kCoreSpace, kParameterValue, 0};
    event.id = move.id;
    event.noteId = -1;
    event.port = -1;
    event.channel = -1;
    event.key = -1;
    event.value = move.value;
    return out.tryPush(&out, &event.header);
  }
  GestureEvent event{};
  const EventType type = move.kind == Move::kBegin ? kGestureBegin : kGestureEnd;
  event.header = {sizeof event, 0, kCoreSpace, type, 0};
  event.id = move.id;
  return out.tryPush(&out, &event.header);
}

}  // namespace

void Moves::tell(const OutputEvents* out) {
  if (out == nullptr) return;
  for (const Move* move = ring_.oldest(); move != nullptr && push(*out, *move); move = ring_.oldest()) ring_.drop();
}

}  // namespace feelscape::clap
