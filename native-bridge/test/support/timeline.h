// A host's song as it passes, frame by frame, and a piece that is played to it: the same at every size of a block.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/instrument.h"
#include "support/fixture.h"

namespace feelscape::test {

// Frames on which the host's song goes on evenly.
struct Stretch {
  std::int64_t first;
  std::int64_t frames;
  bool rolling;
  // Of the first frame: quarters and frames of the song.
  double quarters;
  std::int64_t songFrame;
  // Quarters a frame, and by how much that grows with each frame.
  double step;
  double growth;

  double quartersAt(std::int64_t frame) const;
  double stepAt(std::int64_t frame) const { return step + static_cast<double>(frame - first) * growth; }
};

// A parameter's value from a frame on.
struct Setting {
  std::int64_t frame;
  int index;
  double value;
};

// How a host says where it is: in quarters and frames; the same with quarters rounded to 1/1920, as Ardour has it, at a
// tempo that does not change; in quarters alone; or not at all.
enum class Says { exactly, rounded, quartersAlone, nothing };

class Timeline {
 public:
  Timeline(double sampleRate, double tempo, double quarters, Says says = Says::exactly);

  // Each of them holds from where the song has come to.
  void tempo(double quartersAMinute);
  void jumpTo(double quarters);
  void set(ParameterId id, double value);

  void roll(std::int64_t frames);
  void stand(std::int64_t frames);
  // The tempo goes evenly to another; the host says it anew with each block.
  void rollTo(double quartersAMinute, std::int64_t frames);
  // Rolls round a part of the song that begins here.
  void loop(double length, std::int64_t frames);

  double sampleRate() const { return sampleRate_; }
  std::int64_t frames() const { return frame_; }
  double quarters() const { return quarters_; }
  const std::vector<Stretch>& stretches() const { return stretches_; }
  const std::vector<Setting>& settings() const { return settings_; }
  bool hasRamp() const;

  // What the host says on a frame of a stretch.
  std::optional<HostTime> at(const Stretch& stretch, std::int64_t frame) const;

 private:
  void add(std::int64_t frames, bool rolling, double growth);

  double sampleRate_;
  Says says_;
  double step_;
  double quarters_;
  std::int64_t songFrame_ = 0;
  std::int64_t frame_ = 0;
  std::vector<Stretch> stretches_;
  std::vector<Setting> settings_;
};

// The sizes of blocks that are tried out; kMixed is any of the others at random, block by block.
inline constexpr int kMixed = 0;
inline constexpr int kBlockSizes[] = {kMixed, 1,   2,   3,   7,    16,   31,   32,   64,  100,
                                      127,    128, 441, 512, 1000, 1024, 2048, 4096, 8192};

// How long the blocks are, one after the other.
class Blocks {
 public:
  explicit Blocks(int size) : size_(size) {}

  int next();

 private:
  int size_;
  std::mt19937 random_{1};
};

// What the plugin sends: block by block, split where the host's song does not go on evenly and where a parameter is
// set.
std::vector<Sent> played(const Timeline& timeline, const Piece& piece, Blocks blocks);

// What it must send, frame by frame. Where the tempo grows within a stretch a host says so only with its blocks, so
// that these matter.
std::vector<Sent> expected(const Timeline& timeline, const Piece& piece, Blocks blocks);

// How a list of events differs from the one that is wanted: pitch by pitch, in the order of their frames.
struct Difference {
  std::size_t events = 0;
  // Events of either list that the other does not have within a frame of their own, and those of them that begin a note
  // nobody wants.
  std::size_t differing = 0;
  std::size_t wrongNotes = 0;
  // The farthest that one lies from where it is wanted, in frames.
  std::int64_t farthest = 0;
};
Difference difference(const std::vector<Sent>& wanted, const std::vector<Sent>& sent);

}  // namespace feelscape::test
