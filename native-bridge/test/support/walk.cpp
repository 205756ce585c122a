#include "support/walk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <random>
#include <sstream>

#include "core/instrument.h"
#include "support/ledger.h"
#include "support/pieces.h"
#include "support/recorder.h"
#include "support/reference.h"

namespace feelscape::test {
namespace {

using Kind = HostEvent::Kind;

constexpr int kPieces = 4;
constexpr double kSecondsAMinute = 60;
// docs/feel.md: a larger difference is a jump.
constexpr double kJump = 1.0 / 960;
constexpr double kTempoWithoutPiece = 120;
// Few frames a second, so that much happens in few frames; now and then what hosts have.
constexpr std::array<double, 8> kRates = {500, 1000, 1000, 2000, 2000, 4000, 44100, 192000};

const std::vector<Piece>& pieces() {
  static const std::vector<Piece> all = [] {
    std::mt19937 random(41);
    std::vector<Piece> made;
    for (int i = 0; i < kPieces; ++i) {
      made.push_back(randomPiece(random, 1 + i % 3));
      made.back().tempo = 60 + 40 * i;
    }
    return made;
  }();
  return all;
}

// ---- making a walk ----

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : random_(seed) {}

  int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  bool oneIn(int times) { return pick(1, times) == 1; }

  HostEvent event() {
    HostEvent event{kind(), 0, 0, oneIn(2), frames()};
    switch (event.kind) {
      case Kind::locate:
        event.value = oneIn(3) ? pick(-40, 400) / 17.0 : pick(-8, 40);
        break;
      case Kind::wobble:
        event.value = pick(-9, 9) / 20.0 * kJump;
        break;
      case Kind::tempo:
        event.value = oneIn(20) ? 1000 : pick(300, 3000) / 10.0;
        break;
      case Kind::loop:
        event.value = oneIn(3) ? 0 : 4.0 / (1 << pick(0, 5));
        break;
      case Kind::set:
      case Kind::post:
        event.index = pick(0, kParameterCount - 1);
        event.value = parameter(event.index);
        break;
      case Kind::load:
      case Kind::loadPiece:
        event.index = pick(0, kPieces - 1);
        break;
      case Kind::activate:
        event.value = kRates[static_cast<std::size_t>(pick(0, kRates.size() - 1))];
        break;
      default:
        break;
    }
    return event;
  }

 private:
  Kind kind() {
    constexpr Kind kinds[] = {Kind::block,  Kind::block,     Kind::roll,  Kind::roll,  Kind::roll,   Kind::stop,
                              Kind::locate, Kind::wobble,    Kind::tempo, Kind::loop,  Kind::set,    Kind::set,
                              Kind::set,    Kind::set,       Kind::set,   Kind::set,   Kind::post,   Kind::post,
                              Kind::load,   Kind::loadPiece, Kind::reset, Kind::reset, Kind::offline};
    if (oneIn(100)) return std::array{Kind::activate, Kind::silence, Kind::clear}[static_cast<std::size_t>(pick(0, 2))];
    return kinds[pick(0, static_cast<int>(std::size(kinds)) - 1)];
  }

  int frames() {
    const int longest[] = {0, 0, 8, 8, 8, 64, 64, 64, 64, 600};
    return pick(0, longest[pick(0, 9)]);
  }

  // Switches mostly stand as they are by default, or little would sound.
  double parameter(int index) {
    const Parameter& parameter = parameterAt(index);
    const bool isSwitch = parameter.steps == 1 || parameter.id == ParameterId::emit;
    if (isSwitch && !oneIn(4)) return parameter.standard;
    return parameter.low + pick(0, 32) * (parameter.high - parameter.low) / 32;
  }

  std::mt19937 random_;
};

// ---- what docs/feel.md and docs/state.md say of a host's words and values ----

// Where the next frame lies, by the host's words since the last one.
class SlowTransport {
 public:
  void activate(double sampleRate) {
    *this = SlowTransport();
    sampleRate_ = sampleRate;
  }

  void hear(const std::optional<HostTime>& host, double ownTempo) {
    heard_ = true;
    host_ = host;
    ownTempo_ = ownTempo;
  }

  // Takes the host's last word for the next frame; whether that frame does not follow from the last.
  bool takeWord() {
    if (!heard_) return false;
    heard_ = false;
    const bool wasRolling = rolling;
    const double lastStep = step;
    const double own = quarters();
    rolling = !host_ || host_->playing;
    step = (host_ ? *host_->tempo : ownTempo_) / kSecondsAMinute / sampleRate_;
    const double theirs = host_ ? *host_->quarters : wasRolling ? own : 0;
    const double explained = std::abs(step - lastStep) * static_cast<double>(framesSinceWord_);
    framesSinceWord_ = 0;
    const bool jumped = wasRolling && std::abs(theirs - own) > kJump + explained;
    if (!wasRolling || jumped || step != lastStep) {
      anchor_ = theirs;
      framesSinceAnchor_ = 0;
    }
    return jumped;
  }

  void goOn() {
    ++framesSinceWord_;
    if (rolling) ++framesSinceAnchor_;
  }

  double quarters() const { return anchor_ + static_cast<double>(framesSinceAnchor_) * step; }

  bool rolling = false;
  double step = 0;

 private:
  double sampleRate_ = 0;
  bool heard_ = false;
  std::optional<HostTime> host_;
  double ownTempo_ = 0;
  double anchor_ = 0;
  std::int64_t framesSinceAnchor_ = 0;
  std::int64_t framesSinceWord_ = 0;
};

struct SlowValues {
  static constexpr int kSwing = indexOf(ParameterId::swing);

  ParameterValues now = standardValues();
  bool swingTouched = false;

  void set(int index, double value) {
    const Parameter& parameter = parameterAt(index);
    const double kept = allowed(parameter, value);
    if (std::abs(kept - now[index]) <= (parameter.high - parameter.low) / 1e6) return;
    post(index, kept);
  }

  void post(int index, double value) {
    now[index] = allowed(parameterAt(index), value);
    swingTouched = swingTouched || index == kSwing;
  }

  void follow(const Piece* piece) {
    if (!swingTouched) now[kSwing] = piece != nullptr ? piece->swing : parameterAt(kSwing).standard;
  }
};

// ---- walking ----

class Walker {
 public:
  Walker() { apply({Kind::activate, 0, 1000, true, 0}); }

  // Does what the event says, plays its frames, and looks at what came of it.
  void take(const HostEvent& event) {
    apply(event);
    play(event.frames);
    ++report.events;
  }

  WalkReport report;
  // What is wrong; empty while nothing is.
  std::string fault;

 private:
  void apply(const HostEvent& event) {
    const bool isSpoken = hostSays(event);
    const bool isChanged = changesInstrument(event);
    const bool isNew = event.beginsBlock || isChanged || unheard_;
    if (isNew) instrument_.beginBlock();
    if (isNew || isSpoken) speak();
    error_ = 0;
    if (event.kind == Kind::set) {
      instrument_.set(event.index, event.value);
      values_.set(event.index, event.value);
    }
  }

  // What the host says with its next word; whether it must say it at once.
  bool hostSays(const HostEvent& event) {
    switch (event.kind) {
      case Kind::roll:
      case Kind::stop:
        rolling_ = event.kind == Kind::roll;
        return true;
      case Kind::locate:
        quarters_ = event.value;
        return true;
      case Kind::wobble:
        error_ = event.value;
        return true;
      case Kind::tempo:
        tempo_ = event.value;
        return true;
      case Kind::loop:
        loop_ = {quarters_, quarters_ + event.value};
        return true;
      case Kind::silence:
        silent_ = !silent_;
        return true;
      default:
        return false;
    }
  }

  // What does not come by the host's word on time; whether there was something, which the next block takes up.
  bool changesInstrument(const HostEvent& event) {
    switch (event.kind) {
      case Kind::post:
        instrument_.post(event.index, event.value);
        values_.post(event.index, event.value);
        return true;
      case Kind::load:
      case Kind::loadPiece:
        putIn(&pieces()[static_cast<std::size_t>(event.index)], event.kind == Kind::load);
        return true;
      case Kind::clear:
        putIn(nullptr, false);
        return true;
      case Kind::reset:
        instrument_.reset();
        reset_ = true;
        return true;
      case Kind::activate:
        instrument_.activate(event.value);
        transport_.activate(event.value);
        reset_ = unheard_ = true;
        return true;
      case Kind::offline:
        offline_ = !offline_;
        instrument_.setOffline(offline_);
        return true;
      default:
        return false;
    }
  }

  void putIn(const Piece* piece, bool withValues) {
    const Bytes state = stateOf(piece != nullptr ? std::optional<Piece>(*piece) : std::nullopt);
    if (withValues) {
      instrument_.load(state);
      values_ = SlowValues();
    } else {
      instrument_.loadPiece(state);
    }
    piece_ = piece;
    values_.follow(piece);
    reset_ = true;
  }

  void speak() {
    unheard_ = false;
    std::optional<HostTime> time;
    if (!silent_) {
      time.emplace();
      time->playing = rolling_;
      time->tempo = tempo_;
      time->quarters = quarters_ + error_;
      time->loop = loop_;
    }
    instrument_.follow(time);
    transport_.hear(time, piece_ != nullptr ? piece_->tempo : kTempoWithoutPiece);
  }

  // Goes round where the host's loop does, with a word of the host there.
  void play(int frames) {
    while (frames > 0 && fault.empty()) {
      const bool inLoop = !silent_ && rolling_ && loop_.end > loop_.start && quarters_ < loop_.end;
      const int slice = inLoop ? std::min(frames, framesToTurn()) : frames;
      playSlice(slice);
      frames -= slice;
      if (inLoop && quarters_ >= loop_.end) {
        quarters_ -= loop_.end - loop_.start;
        speak();
      }
    }
  }

  int framesToTurn() const {
    constexpr double kFar = 1e6;
    const double step = tempo_ / kSecondsAMinute / instrument_.sampleRate();
    return static_cast<int>(std::min(std::ceil((loop_.end - quarters_) / step), kFar));
  }

  void playSlice(int frames) {
    const bool wasActive = isActive();
    const bool jumped = transport_.takeWord();
    const bool mustEnd = reset_ || jumped || !isActive() || !wasActive;
    Recorder recorder;
    recorder.begin = report.frames;
    instrument_.play(frames, recorder);
    compare(wanted(frames, jumped), recorder.sent);
    check(recorder, mustEnd);
    report.frames += frames;
    quarters_ = transport_.rolling ? transport_.quarters() : quarters_;
  }

  bool isActive() const {
    return transport_.rolling && piece_ != nullptr && values_.now[indexOf(ParameterId::play)] == 1 &&
           values_.now[indexOf(ParameterId::bypass)] == 0;
  }

  std::vector<Sent> wanted(int frames, bool jumped) {
    std::vector<Sent> all;
    for (int i = 0; i < frames; ++i) {
      const auto sent =
          reference_.next(report.frames + i, {transport_.rolling, jumped && i == 0, reset_ && i == 0,
                                              transport_.quarters(), transport_.step, piece_, values_.now});
      all.insert(all.end(), sent.begin(), sent.end());
      transport_.goOn();
    }
    reset_ = false;
    return all;
  }

  void compare(const std::vector<Sent>& wanted, const std::vector<Sent>& sent) {
    const std::size_t both = std::min(wanted.size(), sent.size());
    for (std::size_t i = 0; i < both; ++i) {
      if (!(sent[i] == wanted[i])) return fail("not ", wanted[i], " but ", sent[i]);
    }
    if (sent.size() > both) fail("nobody wants ", sent[both]);
    if (wanted.size() > both) fail("there is no ", wanted[both]);
  }

  void check(const Recorder& recorder, bool mustEnd) {
    bool ending = mustEnd && !ledger_.sounding().empty();
    report.silenced += ending ? 1 : 0;
    for (std::size_t i = 0; i < recorder.sent.size(); ++i) {
      const Sent& event = recorder.sent[i];
      ending = ending && !ledger_.sounding().empty();
      if (ending && (event.on || event.frame != recorder.begin)) fail("before all has ended comes ", event);
      const std::string wrong = ledger_.take(event, recorder.ids[i]);
      if (!wrong.empty()) fail(wrong, ": ", event);
      report.notes += event.on ? 1 : 0;
    }
    if ((ending || !isActive()) && !ledger_.sounding().empty()) fail("something sounds that had to end");
    const auto& sounding = ledger_.sounding();
    const bool same = sounding.size() == reference_.sounding() &&
                      std::all_of(sounding.begin(), sounding.end(), [this](const auto& note) {
                        return reference_.sounds(note.first.first, note.first.second);
                      });
    if (!same) fail("other notes sound than the reference's");
  }

  // The first fault counts.
  template <typename... Words>
  void fail(const Words&... words) {
    if (!fault.empty()) return;
    std::ostringstream out;
    (out << ... << words);
    fault = out.str();
  }

  // The host.
  bool rolling_ = false;
  bool silent_ = false;
  bool offline_ = false;
  double quarters_ = 0;
  double error_ = 0;
  double tempo_ = 120;
  SongLoop loop_;
  // Whether it has yet to say something, after the plugin was activated.
  bool unheard_ = true;

  // What is played to, and what it is held against.
  Instrument instrument_;
  Ledger ledger_;
  SlowTransport transport_;
  SlowValues values_;
  const Piece* piece_ = nullptr;
  bool reset_ = false;
  Reference reference_;
};

}  // namespace

std::ostream& operator<<(std::ostream& out, const HostEvent& event) {
  constexpr const char* names[] = {"block", "roll", "stop", "locate",    "wobble", "tempo", "loop",     "silence",
                                   "set",   "post", "load", "loadPiece", "clear",  "reset", "activate", "offline"};
  return out << "{Kind::" << names[static_cast<int>(event.kind)] << ", " << event.index << ", " << event.value << ", "
             << (event.beginsBlock ? "true" : "false") << ", " << event.frames << "}";
}

std::vector<HostEvent> randomEvents(std::uint32_t seed, int count) {
  Dice dice(seed);
  std::vector<HostEvent> events = {{Kind::load, 0, 0, true, 1}, {Kind::roll, 0, 0, true, 1}};
  while (static_cast<int>(events.size()) < count) events.push_back(dice.event());
  return events;
}

WalkReport walk(const std::vector<HostEvent>& events) {
  const auto walker = std::make_unique<Walker>();
  for (std::size_t i = 0; i < events.size(); ++i) {
    walker->take(events[i]);
    if (walker->fault.empty()) continue;
    walker->report.fault = Fault{i, walker->fault};
    break;
  }
  return walker->report;
}

std::vector<HostEvent> shrunk(std::vector<HostEvent> events) {
  const auto fault = walk(events).fault;
  if (fault) events.resize(fault->event + 1);
  for (std::size_t part = events.size() / 2; part > 0; part /= 2) {
    for (std::size_t at = 0; at < events.size();) {
      std::vector<HostEvent> fewer = events;
      const auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(at);
      fewer.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(part, fewer.size() - at)));
      if (walk(fewer).fault) {
        events = std::move(fewer);
      } else {
        at += part;
      }
    }
  }
  return events;
}

}  // namespace feelscape::test
