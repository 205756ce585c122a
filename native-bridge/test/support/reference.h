// docs/feel.md done a second time, frame by frame and without any cleverness, to hold the player against.
#pragma once

#include <optional>
#include <vector>

#include "core/parameters.h"
#include "core/piece.h"
#include "support/fixture.h"

namespace feelscape::test {

class Reference {
 public:
  // What holds on a frame. Changes between two frames are what the page calls changes.
  struct Frame {
    bool rolling;
    bool jumped;
    bool reset;
    // The song's quarters, and how many pass in a frame.
    double quarters;
    double step;
    const Piece* piece;
    ParameterValues values;
  };

  // What must be sent on the next frame.
  std::vector<Sent> next(std::int64_t number, const Frame& frame);

  // How many notes sound after it, and whether one of them is this.
  std::size_t sounding() const { return sounding_.size(); }
  bool sounds(int channel, int pitch) const;

 private:
  struct Voice {
    Note note;
    std::int64_t tick;
    double delay;
    int velocity;
    double on;
    std::optional<double> off;
    int pitch;
  };

  double value(ParameterId id) const { return now_.values[indexOf(id)]; }
  bool heard(int lane) const;
  double warped(double tick, double swing) const;
  Voice voiceOf(const Note& note, std::int64_t turn) const;
  void readFeel();
  void gatherCell(std::int64_t cell, std::optional<double> from);
  void giveOffs(std::int64_t cell);
  void start();
  void beginCell(std::int64_t cell);
  void strike(Voice voice);
  template <typename Predicate>
  void endIf(Predicate predicate);

  Frame now_{};
  bool active_ = false;
  Frame before_{};
  double position_ = 0;
  double early_ = 0;
  std::int64_t number_ = 0;
  std::vector<Sent> sent_;

  int rung_ = 0;
  double swing_ = 0.5;
  double humanise_ = 0;
  std::int64_t nextCell_ = 0;
  std::vector<Voice> gathered_;
  std::vector<Voice> sounding_;
};

}  // namespace feelscape::test
