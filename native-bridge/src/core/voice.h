// The audio thread's end of the voice: what the player will play a little ahead of time goes to the child, and the
// sound that comes back is heard when its time has come.
//
// A second player runs ahead of the first, also round the host's loop. While all goes on as it was foreseen, each block
// adds as much as it lasts; when something changes, all that was foreseen is said again from the block on, with what
// has really been played in it.
//
// When the song stands and nothing rings on, the voice's time stands too, and what would be heard if the song went on
// from there is made: so the first note is there when it does.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>

#include "core/player.h"
#include "core/voice_line.h"

namespace feelscape {

// Each 0 to 1.
struct VoiceLevels {
  double loudness = 0;
  double lofi = 0;
};

class Voice final : public EventSink {
 public:
  Voice() : line_(std::make_shared<VoiceLine>()) {}

  // [main-thread] Before the first block, and after each change of the sample rate.
  void activate(double sampleRate);

  // [any-thread] Whether the audio thread, from the next block on, waits for the sound.
  void setOffline(bool offline) { offlineWanted_.store(offline, std::memory_order_relaxed); }

  // [any-thread]
  const std::shared_ptr<VoiceLine>& line() const { return line_; }

  // [audio-thread] At the start of a block.
  void beginBlock();

  // [audio-thread] What comes is not what was foreseen.
  void surprise() { surprised_ = true; }

  // [audio-thread] Before the frames that begin at a moment are played; their events are to come to send().
  void beginSlice(const Moment& moment);
  void endSlice(int frames);

  // [audio-thread]
  bool send(const NoteEvent& event) override;

  // [audio-thread] At the end of a block of frames, all of which were played: looks ahead from the next, and gives the
  // sound of the block. False where there is none; then nothing was written.
  bool endBlock(const Player& player, const Piece* piece, const PlayerSettings& settings, const VoiceLevels& levels,
                float* left, float* right);

  // [any-thread] How many blocks came without their sound since the voice began to sound.
  std::uint32_t late() const { return late_.load(std::memory_order_relaxed); }

 private:
  bool isForeseen(const Moment& moment);
  bool isQuiet() const;
  void skipWhatIsMade();
  void standReady(const Player& player, const Piece* piece, const PlayerSettings& settings);
  void lookAhead(const Player& player, const Piece* piece, const PlayerSettings& settings);
  void foresee(VoiceSpan span, const Piece* piece, const PlayerSettings& settings);
  void setLongest(int frames);
  void startLookAhead();
  void growLookAhead();
  bool listen(float level, float* left, float* right);
  int hear(int frames, float* left, float* right);

  static constexpr std::size_t kMostNotes = 1024;

  const std::shared_ptr<VoiceLine> line_;
  double sampleRate_ = 48000;
  std::atomic<bool> offlineWanted_{false};
  bool offline_ = false;

  // The voice's time, in frames: of the block, of the slice whose events come, of the next frame, and of the end of
  // what was foreseen.
  std::int64_t block_ = 0;
  std::int64_t slice_ = 0;
  std::int64_t now_ = 0;
  std::int64_t until_ = 0;
  // Whether that time stands, ready for the song to go on, and for how many frames of the block it stood.
  bool stands_ = false;
  int stood_ = 0;
  // Whether what was foreseen holds only if it does; if not, none of it may be heard.
  bool conditional_ = false;
  // What the next slice should begin with.
  Moment expected_;
  bool surprised_ = true;
  std::uint32_t connection_ = 0;
  int lookAhead_ = 0;
  int longestBlock_ = 0;

  // Runs ahead; its next frame is until_, and lies there.
  Player ahead_;
  Moment aheadAt_;
  double lofi_ = 0;
  std::size_t count_ = 0;
  std::array<VoiceNote, kMostNotes> notes_;

  // What the sound is multiplied with, on its way to what it should be.
  float gain_ = 0;
  float lastLeft_ = 0;
  float lastRight_ = 0;
  // Whether the line has carried sound since it was connected, and whether a bounce waits for it.
  bool sounded_ = false;
  bool waits_ = false;
  // For how many frames nothing was heard.
  std::int64_t quiet_ = 0;
  std::atomic<std::uint32_t> late_{0};
};

}  // namespace feelscape
