// What a thread does while it is watched and an audio thread must not: allocate, lock, wait, call the system.
//
// Without a sanitizer audio_watch.cpp stands before the C library's functions and counts the calls, also those of a
// binary that is loaded later. A sanitizer stands there itself: then RealtimeSanitizer ends the process at the first
// of them, and the others watch for what they know.
#pragma once

#include <string>

namespace feelscape::test {

struct Misdeeds {
  long count = 0;
  // The function that was called first.
  std::string first;
};

enum class Waiting { forbidden, allowed };

// Has the calling thread do something, watched. A bounce may wait.
Misdeeds watched(Waiting waiting, void (*work)(void*), void* of);

template <typename Work>
Misdeeds watched(Waiting waiting, Work work) {
  return watched(
      waiting, [](void* of) { (*static_cast<Work*>(of))(); }, &work);
}

}  // namespace feelscape::test
