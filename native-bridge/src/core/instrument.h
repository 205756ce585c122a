// One instance of FeelScape: parameters, state and player. What a format's adapter drives.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "core/handover.h"
#include "core/parameters.h"
#include "core/player.h"
#include "core/state.h"
#include "core/transport.h"
#include "core/voice.h"

namespace feelscape {

// Where a host's song is, for those who show it.
struct SongPosition {
  bool rolling = false;
  double quarters = 0;
  // Quarters a minute.
  double tempo = 120;
};

class Instrument {
 public:
  Instrument();

  // [main-thread] Takes up a state; it sounds from the next block on. Throws StateFault, and then all is as it was.
  // A state of a newer version is given back by save() all the same, where there is no piece that it would replace.
  void load(const Bytes& bytes);

  // [main-thread] The same but for the parameters, which stay as they are: swing alone follows the piece if it was
  // never touched. For a state made elsewhere while the host went on moving them.
  void loadPiece(const Bytes& bytes);

  // [main-thread] Keeps what only Java reads of a state, whose piece is the one that is played. Whether the voice is
  // played with something else from now on; all other that is heard stays. Throws StateFault.
  bool keep(const Bytes& bytes);

  // [main-thread] The state as it stands now.
  Bytes save() const;

  // [any-thread] A parameter's value now.
  double value(int index) const { return values_[index].load(std::memory_order_relaxed); }

  // [any-thread] All of them.
  ParameterValues values() const;

  // [main-thread] Sets a parameter from the next block on.
  void post(int index, double value);

  // [any-thread] Where the host's song was at the end of the last block.
  SongPosition songPosition() const;

  // [any-thread] How many blocks were heard without the voice's sound, for it was not there in time.
  std::uint32_t lateBlocks() const { return voice_.late(); }

  // [main-thread] Before the first block, and after each change of the sample rate.
  void activate(double sampleRate);

  // [any-thread] Whether blocks, from the next one on, wait for the sound of the voice, as in a bounce.
  void setOffline(bool offline) { voice_.setOffline(offline); }

  // [any-thread] What the child is to make sound of.
  const std::shared_ptr<VoiceLine>& voiceLine() const { return voice_.line(); }

  // [any-thread] Whether a person wants to hear the voice, and there is something to hear.
  bool wantsVoice() const;

  // [audio-thread]
  double sampleRate() const { return transport_.sampleRate(); }

  // [audio-thread] Ends what sounds with the next frame and starts anew.
  void reset();

  // [audio-thread] At the start of a block, before anything else of it: takes up what was loaded or posted meanwhile.
  void beginBlock();

  // [audio-thread] Sets a parameter for the frames to come.
  void set(int index, double value);

  // [audio-thread] What the host says about the next frame; nothing where it has no transport.
  void follow(const std::optional<HostTime>& host);

  // [audio-thread] Plays the next frames, 1 or more.
  void play(int frames, EventSink& sink);

  // [audio-thread] After all frames of a block were played: the voice's sound of that block, in place of what is there.
  // False where it makes none; then nothing was written.
  bool sound(float* left, float* right);

 private:
  // What a loaded state means to the audio thread.
  struct Loaded {
    std::optional<Piece> piece;
  };

  const Piece* piece() const;
  void take(State state, bool keepParameters);
  void hold(const Bytes& newer);
  void publish(const ParameterValues& values, bool swingTouched);
  void publishPosition();

  // Hosts save from more than one thread; the audio thread never touches these two.
  mutable std::mutex stateMutex_;
  State state_;
  // What cannot be read here, but by the FeelScape that saved it; empty where there is no such state.
  Bytes newer_;

  // For everybody: written by whoever sets a value, read by whoever shows or saves it.
  std::array<std::atomic<double>, kParameterCount> values_;
  std::atomic<bool> swingTouched_{false};
  // Whether the audio thread has yet to look at values that the main thread has set.
  std::atomic<bool> posted_{false};
  std::atomic<bool> hasPiece_{false};
  // Each for itself: who shows them does not mind a position that is a block ahead of its tempo.
  std::atomic<bool> rolling_{false};
  std::atomic<double> quarters_{0};
  std::atomic<double> tempo_{SongPosition().tempo};
  static_assert(std::atomic<double>::is_always_lock_free);

  // The audio thread's own.
  Handover<Loaded> loaded_;
  ParameterValues playing_;
  PlayerSettings settings_;
  Transport transport_;
  Player player_;
  Voice voice_;
};

}  // namespace feelscape
