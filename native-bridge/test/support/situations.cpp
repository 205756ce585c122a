#include "support/situations.h"

#include <cmath>
#include <random>

namespace feelscape::test {
namespace {

// Most ticks of it fall between two frames at some rates, and on a frame at others.
constexpr double kTempo = 120;
constexpr std::int64_t kAutomation = 7000;

class Stage {
 public:
  Stage(double sampleRate, const Metre& metre, double seconds)
      : rate_(sampleRate), metre_(metre), frames_(std::llround(seconds * sampleRate)) {}

  Timeline straight(Says says, double tempo = kTempo) const {
    Timeline song(rate_, tempo, 0, says);
    song.roll(frames_);
    return song;
  }

  // Half of it, in whole beats.
  Timeline preRoll() const {
    const double half = static_cast<double>(frames_) / rate_ * kTempo / 60 / 2;
    Timeline song(rate_, kTempo, -std::ceil(half / metre_.beat()) * metre_.beat());
    song.roll(frames_);
    return song;
  }

  // The host says it where it happens.
  Timeline tempoBySteps() const {
    Timeline song(rate_, kTempo, 0);
    for (int step = 0; song.frames() < frames_; ++step) {
      song.tempo(60 + 37 * (step % 6));
      song.roll(frames_ / 13);
    }
    return song;
  }

  // Up and down; the host says it with each block.
  Timeline ramp() const {
    Timeline song(rate_, 70, 0);
    song.rollTo(190, frames_ * 2 / 5);
    song.rollTo(80, frames_ * 2 / 5);
    song.roll(frames_ / 5);
    return song;
  }

  Timeline loopOf(double quarters) const {
    Timeline song(rate_, kTempo, metre_.bar());
    song.loop(quarters, frames_);
    return song;
  }

  // To bars before and behind the song's start, and to places within them.
  Timeline jumps() const {
    std::mt19937 random(7);
    Timeline song(rate_, kTempo, 0);
    while (song.frames() < frames_) {
      song.roll(frames_ / 29 + static_cast<std::int64_t>(random() % 100));
      const int bar = static_cast<int>(random() % 24) - 8;
      song.jumpTo((bar + (random() % 2 == 0 ? 0 : 0.37)) * metre_.bar());
    }
    return song;
  }

  Timeline stops() const {
    Timeline song(rate_, kTempo, metre_.bar() / 3);
    while (song.frames() < frames_) {
      song.roll(frames_ / 11 + 5);
      song.stand(frames_ / 37 + 1);
    }
    return song;
  }

  // Two parameters at a time; what was switched off comes on again.
  Timeline automated() const {
    std::mt19937 random(3);
    Timeline song(rate_, kTempo, 0);
    while (song.frames() < frames_) {
      for (int i = 0; i < 2; ++i) {
        const Parameter& parameter = parameterAt(static_cast<int>(random() % kParameterCount));
        const double part = static_cast<double>(random() % 17) / 16;
        song.set(parameter.id, allowed(parameter, parameter.low + part * (parameter.high - parameter.low)));
      }
      song.roll(frames_ / 23);
      for (int i = 0; i < kParameterCount; ++i) {
        const Parameter& parameter = parameterAt(i);
        if (parameter.steps == 1 || parameter.id == ParameterId::emit) song.set(parameter.id, parameter.standard);
      }
      song.roll(frames_ / 71);
    }
    return song;
  }

 private:
  double rate_;
  Metre metre_;
  std::int64_t frames_;
};

}  // namespace

std::vector<Situation> situations(double sampleRate, const Metre& metre, double seconds, const Piece& piece) {
  const Stage stage(sampleRate, metre, seconds);
  return {{"rolls on", stage.straight(Says::exactly)},
          {"rounded to 1/1920", stage.straight(Says::rounded)},
          {"quarters alone", stage.straight(Says::quartersAlone)},
          {"no transport", stage.straight(Says::nothing, piece.tempo)},
          {"pre-roll", stage.preRoll()},
          {"tempo by steps", stage.tempoBySteps()},
          {"tempo ramp", stage.ramp()},
          {"loop, half a beat", stage.loopOf(metre.beat() / 2)},
          {"loop, a bar", stage.loopOf(metre.bar())},
          {"jumps", stage.jumps()},
          {"stops", stage.stops()},
          {"automation", stage.automated()}};
}

Timeline bounce(double sampleRate) {
  std::mt19937 random(11);
  Timeline song(sampleRate, kTempo, 0);
  while (static_cast<double>(song.frames()) < 60 * sampleRate) {
    song.set(ParameterId::temperature, static_cast<double>(random() % 33) / 32);
    song.set(ParameterId::swing, 50 + static_cast<double>(random() % 26));
    song.set(ParameterId::transpose, static_cast<double>(random() % 49) - 24);
    song.roll(kAutomation);
  }
  return song;
}

}  // namespace feelscape::test
