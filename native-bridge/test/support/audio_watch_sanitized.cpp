#include "support/audio_watch.h"

#if defined(__has_feature)
#if __has_feature(realtime_sanitizer)
#define FEELSCAPE_REALTIME [[clang::nonblocking]]
#endif
#endif
#ifndef FEELSCAPE_REALTIME
#define FEELSCAPE_REALTIME
#endif

namespace feelscape::test {
namespace {

void doInRealTime(void (*work)(void*), void* of) FEELSCAPE_REALTIME { work(of); }

}  // namespace

Misdeeds watched(Waiting waiting, void (*work)(void*), void* of) {
  if (waiting == Waiting::allowed) {
    work(of);
  } else {
    doInRealTime(work, of);
  }
  return {};
}

}  // namespace feelscape::test
