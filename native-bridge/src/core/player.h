// Plays a piece by docs/feel.md, slice by slice: which notes begin and end on which frame.
//
// Nothing here locks, allocates or calls the system. What sounds is kept in a table with a place for every pitch of
// every lane, so it cannot overflow: no note-off is ever lost. Of notes that wait for their time there is room for
// kMostPending, many times what a piece has within a quarter; what comes beyond is not played. An event that the host
// does not take is offered again on the next slice's first frame.
#pragma once

#include <array>
#include <cstdint>

#include "core/parameters.h"
#include "core/piece.h"
#include "core/transport.h"

namespace feelscape {

struct NoteEvent {
  // Counted from the start of the slice.
  int frame;
  bool on;
  int channel;
  int pitch;
  // 1..127; 0 for an off.
  int velocity;
  // 0 or more; an off has its on's.
  std::int32_t noteId;
};

// Where events go.
class EventSink {
 public:
  // [audio-thread] Whether the event was taken.
  virtual bool send(const NoteEvent& event) = 0;

 protected:
  ~EventSink() = default;
};

// The parameters as the player uses them.
struct PlayerSettings {
  bool play;
  double temperature;
  // Ticks between two latch points; 0 for the length of the piece.
  int latch;
  // 0.50 to 0.75.
  double swing;
  double humanise;
  int transpose;
  double rate;
  int start;
  // Whether a lane is heard: it is on and the lane to emit lets it through.
  std::array<bool, kLanes> heard;
  double velocity;
  bool bypass;

  explicit PlayerSettings(const ParameterValues& values);
};

class Player {
 public:
  static constexpr int kMostPending = 512;
  static constexpr int kMostSounding = kLanes * 128;

  // [audio-thread] Sends the events of the next `frames` frames, 1 or more, the first of which lies at `moment`.
  // `piece` may be null. Whoever gives another than before calls reset().
  void process(const Moment& moment, int frames, const Piece* piece, const PlayerSettings& settings, EventSink& sink);

  // [audio-thread] What sounds ends with the next slice, and the player starts anew there.
  void reset() { resetWanted_ = true; }

 private:
  // A note on its way: struck at `on`, ended at `off`, which is unknown until the 8th that holds its end begins.
  struct Voice {
    Note note;
    // The straight song position of its start; note.tick is the piece's own.
    std::int64_t tick;
    double delay;
    int velocity;
    double on;
    double off;

    std::int64_t end() const { return tick + note.length; }
  };

  struct Sound {
    Voice voice;
    // As sent.
    int pitch;
    std::int32_t noteId;
  };

  struct Slice;

  bool mustRestart(bool active, const Moment& moment, const PlayerSettings& settings) const;
  void endUnheard(const PlayerSettings& settings);
  void endAll();

  void start(Slice& slice);
  void strikeHeld(Slice& slice);
  void beginCell(Slice& slice);
  void readFeel(const PlayerSettings& settings);
  void gather(const Piece& piece, std::int64_t cell, double from);
  void giveOffs(std::int64_t cell);
  Voice voiceOf(const Note& note, const Piece& piece, std::int64_t turnStart) const;
  void findEarliest();

  // These return false where the host's list is full.
  bool playDue(Slice& slice, int frame);
  bool endDue(Slice& slice, int frame);
  bool strikeDue(Slice& slice, int frame);
  bool strike(Slice& slice, const Voice& voice, int frame);
  bool endSame(Slice& slice, int lane, int pitch, int frame);

  bool active_ = false;
  bool resetWanted_ = false;
  // What the last slice was played with.
  double rate_ = 1;
  int start_ = 0;
  int transpose_ = 0;
  std::array<bool, kLanes> heard_{};

  // Held for an 8th, or in the rung's case from one latch point to the next.
  int rung_ = 0;
  double swing_ = 0.5;
  double humanise_ = 0;
  std::int64_t nextCell_ = 0;
  // When the next of the voices below is due.
  double earliest_ = 0;

  // In the order lane, tick, pitch.
  int pendingCount_ = 0;
  std::array<Voice, kMostPending> pending_;
  // In the order lane, pitch, one of each.
  int soundingCount_ = 0;
  std::array<Sound, kMostSounding> sounding_;
  std::int32_t nextNoteId_ = 0;
};

}  // namespace feelscape
