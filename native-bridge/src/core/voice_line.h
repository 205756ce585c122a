// What passes between the audio thread and the child that makes the voice's sound: notes one way, sound the other. No
// lock on either side.
//
// Frames are counted from the voice's start, and go on whatever the song does.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/piece.h"
#include "core/ring.h"
#include "core/state.h"

namespace feelscape {

struct VoiceNote {
  std::int64_t frame = 0;
  bool on = false;
  std::uint8_t channel = 0;
  std::uint8_t pitch = 0;
  // 0 for an off.
  std::uint8_t velocity = 0;
};

// Some frames of the voice, and what they are made of besides notes.
struct VoiceSpan {
  std::int64_t from = 0;
  std::int64_t until = 0;
  // Whether nothing that was made before is heard any more: the voice begins as if it had never sounded.
  bool anew = false;
  // Whether the song goes on meanwhile, and its frame at `from`.
  bool rolling = false;
  std::int64_t song = 0;
  // 0 to 1.
  double lofi = 0;
  Programs programs{};
};

// All that sounds in a span, in place of what was said before from its first frame on.
struct VoiceScore {
  VoiceSpan span;
  std::vector<VoiceNote> notes;
};

class VoiceLine {
 public:
  static constexpr int kChannels = 2;
  // A quarter of a second at 192 kHz, and as much again for what is on its way.
  static constexpr std::size_t kFrames = std::size_t{1} << 17;
  static constexpr std::size_t kMostNotes = 2048;

  // [main-thread] Frames a second, from now on.
  void setRate(double rate) { rate_.store(rate, std::memory_order_relaxed); }

  // [any-thread]
  double rate() const { return rate_.load(std::memory_order_relaxed); }

  // [main-thread] What the voice is played with, from now on; the child knows what it means.
  void setUp(Bytes setup) {
    const std::lock_guard<std::mutex> lock(setupMutex_);
    setup_ = std::move(setup);
  }

  // [main-thread, io-thread]
  Bytes setup() const {
    const std::lock_guard<std::mutex> lock(setupMutex_);
    return setup_;
  }

  // [any-thread] Whether somebody wants to hear the voice; a line that nobody wants carries nothing.
  void want(bool wanted) { wanted_.store(wanted, std::memory_order_relaxed); }
  bool isWanted() const { return wanted_.load(std::memory_order_relaxed); }

  // ---- the audio thread ----

  // [audio-thread] The number of times that the line was connected; 0 while it is not.
  std::uint32_t connection() const { return connection_.load(std::memory_order_acquire); }

  // [audio-thread] Whether there was room for all of it.
  bool say(const VoiceSpan& span, const VoiceNote* notes, std::size_t count) {
    if (said_.room() <= count) return false;
    for (std::size_t i = 0; i < count; ++i) said_.put({notes[i], false, {}});
    return said_.put({{}, true, span});
  }

  // [audio-thread] Copies the sound of some frames of a line that is connected; how many of them were there, from
  // `first` on. Those before are no longer needed.
  int hear(std::int64_t first, int frames, float* left, float* right) {
    const std::int64_t end = soundEnd_.load(std::memory_order_acquire);
    const std::int64_t begin = soundBegin_.load(std::memory_order_relaxed);
    heard_.store(first, std::memory_order_release);
    if (first < begin || first >= end) return 0;
    const int count = static_cast<int>(std::min<std::int64_t>(frames, end - first));
    for (int i = 0; i < count; ++i) {
      const std::size_t at = placeOf(first + i);
      left[i] = sound_[at].load(std::memory_order_relaxed);
      right[i] = sound_[at + 1].load(std::memory_order_relaxed);
    }
    return count;
  }

  // [any-thread] The first frame of those that were asked for last: earlier ones are not needed any more.
  std::int64_t needed() const { return heard_.load(std::memory_order_acquire); }

  // ---- the io thread ----

  // [io-thread] From now on what is said is taken. Throws std::bad_alloc where there is no memory for the sound.
  void connect() {
    if (!sound_) sound_ = std::make_unique<std::atomic<float>[]>(kFrames * kChannels);
    while (said_.oldest() != nullptr) said_.drop();
    connection_.store(++connections_, std::memory_order_release);
  }

  // [io-thread]
  void disconnect() { connection_.store(0, std::memory_order_release); }

  // [io-thread] Takes the oldest score that is complete; whether there was one.
  bool take(VoiceScore& score) {
    while (const Said* const next = said_.oldest()) {
      const Said said = *next;
      said_.drop();
      if (said.isEnd) {
        score = {said.span, std::move(taking_)};
        taking_.clear();
        return true;
      }
      taking_.push_back(said.note);
    }
    return false;
  }

  // [io-thread] Takes sound, left and right by turns. What does not go on from the last begins anew; what nobody has
  // room for yet is dropped.
  void sound(std::int64_t first, const float* samples, std::size_t frames) {
    std::int64_t end = soundEnd_.load(std::memory_order_relaxed);
    if (first != end) {
      // Nothing is there until the first of the new is.
      soundBegin_.store(first, std::memory_order_relaxed);
      soundEnd_.store(end = first, std::memory_order_release);
    }
    const auto room = needed() + static_cast<std::int64_t>(kFrames) - first;
    const auto count = std::clamp<std::int64_t>(room, 0, static_cast<std::int64_t>(frames));
    for (std::int64_t i = 0; i < count; ++i) {
      const std::size_t at = placeOf(first + i);
      sound_[at].store(samples[kChannels * i], std::memory_order_relaxed);
      sound_[at + 1].store(samples[kChannels * i + 1], std::memory_order_relaxed);
    }
    const std::int64_t now = first + count;
    soundBegin_.store(std::max(soundBegin_.load(std::memory_order_relaxed), now - static_cast<std::int64_t>(kFrames)),
                      std::memory_order_relaxed);
    soundEnd_.store(now, std::memory_order_release);
  }

 private:
  // A note, or the end of a score.
  struct Said {
    VoiceNote note;
    bool isEnd = false;
    VoiceSpan span;
  };

  static std::size_t placeOf(std::int64_t frame) {
    return static_cast<std::size_t>(frame) % kFrames * static_cast<std::size_t>(kChannels);
  }

  std::atomic<double> rate_{48000};
  // The audio thread has no part in it.
  mutable std::mutex setupMutex_;
  Bytes setup_;
  std::atomic<bool> wanted_{false};
  std::atomic<std::uint32_t> connection_{0};
  std::uint32_t connections_ = 0;
  Ring<Said, kMostNotes> said_;
  std::vector<VoiceNote> taking_;

  std::atomic<std::int64_t> heard_{0};
  std::atomic<std::int64_t> soundBegin_{0};
  std::atomic<std::int64_t> soundEnd_{0};
  static_assert(std::atomic<float>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);
  // Of a line that was never connected there is none: it is large.
  std::unique_ptr<std::atomic<float>[]> sound_;
};

}  // namespace feelscape
