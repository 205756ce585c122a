// Follows a host's transport: where the next frame lies, how fast it goes on, and whether it jumped there.
#pragma once

#include <cstdint>
#include <optional>

namespace feelscape {

// A part of the song that a host plays over and over: quarters from its start. Where the end is not behind the start
// there is none.
struct SongLoop {
  double start = 0;
  double end = 0;
};

// What a host says about the first frame of a block; what it does not say is empty.
struct HostTime {
  bool playing = false;
  // Quarters from the start of the host's song.
  std::optional<double> quarters;
  // Quarters a minute.
  std::optional<double> tempo;
  // Frames from the start of the host's song.
  std::optional<std::int64_t> frames;
  // Where it goes round.
  SongLoop loop;
};

// A frame's place in the host's song.
struct Moment {
  bool rolling = false;
  // Whether the frame does not follow from the one before it.
  bool jumped = false;
  double quarters = 0;
  double quartersAFrame = 0;
  // Frames from the start of the host's song.
  std::int64_t frame = 0;
  SongLoop loop{};

  // The place so many frames on, without going round.
  Moment after(std::int64_t frames) const {
    Moment later = *this;
    if (frames > 0) later.jumped = false;
    if (!rolling) return later;
    later.quarters += static_cast<double>(frames) * quartersAFrame;
    later.frame += frames;
    return later;
  }
};

class Transport {
 public:
  // [main-thread] Forgets where it was.
  void prepare(double sampleRate);

  double sampleRate() const { return sampleRate_; }

  // [audio-thread] Takes up what the host says about the next frame; its last word counts. Without a host's word (no
  // HostTime) the transport rolls from 0 at `ownTempo`, which also stands in where the host names no tempo.
  void follow(const std::optional<HostTime>& host, double ownTempo);

  // [audio-thread] The place of the next frame.
  Moment moment() const;

  // [audio-thread] Goes on by some frames.
  void advance(int frames);

 private:
  // A frame's place, and how it was come by.
  struct Place {
    bool rolling = false;
    bool jumped = false;
    // The position is counted from an anchor, in whole frames, so that it comes out the same at every block size.
    double anchor = 0;
    std::int64_t framesSinceAnchor = 0;
    std::int64_t framesSinceFollow = 0;
    double quartersAFrame = 0;
    // Of the song.
    std::int64_t frame = 0;

    double quarters() const { return anchor + static_cast<double>(framesSinceAnchor) * quartersAFrame; }
    void moveTo(double quarters);
    void findFrame(const std::optional<HostTime>& host);
  };

  double sampleRate_ = 48000;
  // Where the frames that were played have left the song, and the next frame by the host's last word on it.
  Place left_;
  Place next_;
  SongLoop loop_;
};

}  // namespace feelscape
