#include "support/stage.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "support/pieces.h"
#include "support/recorder.h"

namespace feelscape::test {
namespace {

constexpr const char* kNames[kParameterCount] = {
    "play",   "temperature", "latch", "swing", "humanise", "transpose",  "rate",          "start",  "melody",
    "chords", "bass",        "drums", "emit",  "velocity", "preview_on", "preview_level", "bypass", "lofi"};

// Where the host is and what it has set.
class Stage {
 public:
  explicit Stage(const Fixture& fixture) : fixture_(fixture) { instrument_.activate(fixture.sampleRate); }

  void take(const std::vector<std::string>& words) {
    const std::string& what = words.at(0);
    if (what == "piece") {
      putIn(words.at(1));
    } else if (what == "roll" || what == "stop") {
      time_.playing = what == "roll";
    } else if (what == "tempo") {
      time_.tempo = std::stod(words.at(1));
    } else if (what == "position") {
      quarters_ = std::stod(words.at(1));
    } else if (what == "reset") {
      instrument_.reset();
    } else if (what == "set") {
      instrument_.set(parameterNamed(words.at(1)), std::stod(words.at(2)));
    } else {
      throw std::runtime_error("no statement at ... " + what);
    }
  }

  void follow() {
    time_.quarters = quarters_;
    instrument_.follow(time_);
  }

  void play(std::int64_t frame, int frames) {
    recorder_.begin = frame;
    instrument_.play(frames, recorder_);
    if (time_.playing) quarters_ += frames * *time_.tempo / 60 / fixture_.sampleRate;
  }

  const std::vector<Sent>& sent() const { return recorder_.sent; }

 private:
  // Loads a state that holds the piece and leaves the parameters as they are.
  void putIn(const std::string& name) {
    State now = readState(instrument_.save());
    const auto piece = name == "none" ? std::nullopt : std::optional<Piece>(fixture_.pieces.at(name));
    instrument_.load(stateOf(piece, now.values, now.swingTouched));
    instrument_.beginBlock();
  }

  const Fixture& fixture_;
  Instrument instrument_;
  Recorder recorder_;
  HostTime time_;
  double quarters_ = 0;
};

}  // namespace

int parameterNamed(const std::string& name) {
  const auto found = std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) throw std::runtime_error("no parameter " + name);
  return static_cast<int>(found - std::begin(kNames));
}

std::vector<Sent> play(const Fixture& fixture, int blockSize) {
  Stage stage(fixture);
  auto next = fixture.timeline.begin();
  const auto end = fixture.timeline.end();
  for (std::int64_t frame = 0; frame < fixture.frames;) {
    for (; next != end && next->frame <= frame; ++next) stage.take(next->words);
    stage.follow();
    std::int64_t until = std::min(fixture.frames, (frame / blockSize + 1) * blockSize);
    if (next != end) until = std::min(until, next->frame);
    stage.play(frame, static_cast<int>(until - frame));
    frame = until;
  }
  return stage.sent();
}

}  // namespace feelscape::test
