#include "core/player.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "core/feel.h"

namespace feelscape {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kAtOnce = -kNever;
// The part of a frame's advance by which an event may come early (docs/feel.md).
constexpr double kEarly = 1e-6;

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

std::int64_t cellOf(std::int64_t tick) { return floorDiv(tick, kTicksAnEighth); }

int rungOf(double temperature) { return static_cast<int>(std::floor(kTopRung * temperature + 0.5)); }

double value(const ParameterValues& values, ParameterId id) { return values[indexOf(id)]; }

bool isOn(const ParameterValues& values, ParameterId id) { return value(values, id) >= 0.5; }

int whole(const ParameterValues& values, ParameterId id) { return static_cast<int>(value(values, id)); }

}  // namespace

PlayerSettings::PlayerSettings(const ParameterValues& values)
    : play(isOn(values, ParameterId::play)),
      temperature(value(values, ParameterId::temperature)),
      swing(value(values, ParameterId::swing) / 100),
      humanise(value(values, ParameterId::humanise)),
      transpose(whole(values, ParameterId::transpose)),
      start(whole(values, ParameterId::start)),
      velocity(value(values, ParameterId::velocity)),
      bypass(isOn(values, ParameterId::bypass)) {
  constexpr int kLatches[] = {kTicksAQuarter, kTicksABar, 0};
  constexpr double kRates[] = {0.5, 1, 2};
  constexpr ParameterId kLaneOn[] = {ParameterId::melody, ParameterId::chords, ParameterId::bass, ParameterId::drums};
  latch = kLatches[whole(values, ParameterId::latch)];
  rate = kRates[whole(values, ParameterId::rate)];
  const int emit = whole(values, ParameterId::emit);
  for (int lane = 0; lane < kLanes; ++lane) {
    heard[lane] = isOn(values, kLaneOn[lane]) && (emit == 0 || emit == lane + 1);
  }
}

// The frames of one call, in song positions.
struct Player::Slice {
  double position;
  double step;
  int frames;
  const Piece* piece;
  const PlayerSettings& settings;
  EventSink& sink;

  // The frame on which something due at a song position falls: 0 where it is late, `frames` where it is still to come.
  int frameOf(double due) const {
    const double frame = (due - position) / step - kEarly;
    if (!(frame > 0)) return 0;
    return frame >= frames ? frames : static_cast<int>(std::ceil(frame));
  }

  // The first song position that is not yet past.
  double now() const { return position - kEarly * step; }
};

void Player::process(const Moment& moment, int frames, const Piece* piece, const PlayerSettings& settings,
                     EventSink& sink) {
  const bool active = moment.rolling && settings.play && !settings.bypass && piece != nullptr;
  const double ticksAQuarter = kTicksAQuarter * settings.rate;
  Slice slice{(moment.quarters - 4 * settings.start) * ticksAQuarter,
              moment.quartersAFrame * ticksAQuarter,
              frames,
              piece,
              settings,
              sink};

  const bool restart = mustRestart(active, moment, settings);
  if (restart) {
    endAll();
  } else {
    endUnheard(settings);
  }
  resetWanted_ = false;
  active_ = active;
  rate_ = settings.rate;
  start_ = settings.start;
  transpose_ = settings.transpose;
  heard_ = settings.heard;

  if (restart || !active) {
    if (soundingCount_ > 0 && !endDue(slice, 0)) {
      resetWanted_ = active;
      return;
    }
    if (!active) return;
    start(slice);
  }
  for (int frame = 0;;) {
    const double border = static_cast<double>(nextCell_ * kTicksAnEighth);
    frame = std::max(frame, slice.frameOf(std::min(border, earliest_)));
    if (frame >= frames) return;
    if (slice.frameOf(border) <= frame) {
      beginCell(slice);
    } else if (!playDue(slice, frame)) {
      return;
    }
  }
}

bool Player::mustRestart(bool active, const Moment& moment, const PlayerSettings& settings) const {
  if (resetWanted_ || active != active_) return true;
  return active && (moment.jumped || settings.rate != rate_ || settings.start != start_);
}

void Player::endAll() {
  pendingCount_ = 0;
  for (int i = 0; i < soundingCount_; ++i) sounding_[i].voice.off = kAtOnce;
  earliest_ = soundingCount_ > 0 ? kAtOnce : kNever;
}

void Player::endUnheard(const PlayerSettings& settings) {
  const bool transposed = settings.transpose != transpose_;
  if (settings.heard == heard_ && !transposed) return;
  for (int i = 0; i < soundingCount_; ++i) {
    Voice& voice = sounding_[i].voice;
    if (!settings.heard[voice.note.lane] || (transposed && voice.note.lane != kDrums)) {
      voice.off = kAtOnce;
      earliest_ = kAtOnce;
    }
  }
}

void Player::start(Slice& slice) {
  const auto cell = static_cast<std::int64_t>(std::floor((slice.position + kEarly * slice.step) / kTicksAnEighth));
  rung_ = rungOf(slice.settings.temperature);
  readFeel(slice.settings);
  gather(*slice.piece, cell - 1, slice.now());
  gather(*slice.piece, cell, slice.now());
  strikeHeld(slice);
  giveOffs(cell);
  nextCell_ = cell + 1;
}

// Strikes the long notes that began before the slice and have more than a 16th left, in the order of their ons.
void Player::strikeHeld(Slice& slice) {
  struct Held {
    double on;
    const Note* note;
  };
  const Piece& piece = *slice.piece;
  const auto turn = static_cast<std::int64_t>(std::floor(slice.position / piece.length()));
  const std::int64_t turnStart = turn * piece.length();

  std::array<Held, kMostPending> held;
  int count = 0;
  for (const Note& note : piece.notes) {
    if (turnStart + note.tick >= slice.now() || count == kMostPending) break;
    if (note.length < kTicksAQuarter || !note.soundsOn(rung_)) continue;
    if (static_cast<double>(turnStart + note.end()) - slice.position <= kTicksASixteenth) continue;
    const double on = voiceOf(note, piece, turnStart).on;
    if (on < slice.now()) held[count++] = {on, &note};
  }
  std::sort(held.begin(), held.begin() + count, [](const Held& a, const Held& b) {
    return std::tie(a.on, a.note->lane, a.note->tick, a.note->pitch) <
           std::tie(b.on, b.note->lane, b.note->tick, b.note->pitch);
  });
  for (int i = 0; i < count; ++i) strike(slice, voiceOf(*held[i].note, piece, turnStart), 0);
}

void Player::beginCell(Slice& slice) {
  const std::int64_t cell = nextCell_++;
  const int latch = slice.settings.latch > 0 ? slice.settings.latch : slice.piece->length();
  if (cell * kTicksAnEighth % latch == 0) rung_ = rungOf(slice.settings.temperature);
  readFeel(slice.settings);
  gather(*slice.piece, cell, kAtOnce);
  giveOffs(cell);
}

void Player::readFeel(const PlayerSettings& settings) {
  swing_ = settings.swing;
  humanise_ = settings.humanise;
}

// Takes up the notes of an 8th that are due at `from` or later.
void Player::gather(const Piece& piece, std::int64_t cell, double from) {
  const std::int64_t turn = floorDiv(cell, piece.cells());
  const auto inPiece = static_cast<std::size_t>(cell - turn * piece.cells());
  for (auto i = piece.firstOfCell[inPiece]; i < piece.firstOfCell[inPiece + 1]; ++i) {
    const Note& note = piece.notes[i];
    if (!note.soundsOn(rung_) || pendingCount_ == kMostPending) continue;
    const Voice voice = voiceOf(note, piece, turn * piece.length());
    if (voice.on < from) continue;
    const auto key = [](const Voice& v) { return std::make_tuple(v.note.lane, v.tick, v.note.pitch); };
    int place = pendingCount_++;
    for (; place > 0 && key(voice) < key(pending_[place - 1]); --place) pending_[place] = pending_[place - 1];
    pending_[place] = voice;
  }
}

Player::Voice Player::voiceOf(const Note& note, const Piece& piece, std::int64_t turnStart) const {
  const std::int64_t tick = turnStart + note.tick;
  const std::int64_t cellStart = cellOf(tick) * kTicksAnEighth;
  const double delay = delayOf(note, piece, humanise_);
  const double on = static_cast<double>(cellStart) + swung(static_cast<double>(tick - cellStart), swing_) + delay;
  return {note, tick, delay, velocityOf(note, piece, humanise_), on, kNever};
}

// Gives offs to the voices that end in an 8th, or ended before it.
void Player::giveOffs(std::int64_t cell) {
  const auto give = [&](Voice& voice) {
    const std::int64_t endCell = cellOf(voice.end());
    if (voice.off != kNever || endCell > cell) return;
    const std::int64_t cellStart = endCell * kTicksAnEighth;
    const double off =
        static_cast<double>(cellStart) + swung(static_cast<double>(voice.end() - cellStart), swing_) + voice.delay;
    voice.off = std::max(off, voice.on + 1);
  };
  for (int i = 0; i < pendingCount_; ++i) give(pending_[i]);
  for (int i = 0; i < soundingCount_; ++i) give(sounding_[i].voice);
  findEarliest();
}

void Player::findEarliest() {
  earliest_ = kNever;
  for (int i = 0; i < pendingCount_; ++i) earliest_ = std::min(earliest_, pending_[i].on);
  for (int i = 0; i < soundingCount_; ++i) earliest_ = std::min(earliest_, sounding_[i].voice.off);
}

bool Player::playDue(Slice& slice, int frame) {
  const bool taken = endDue(slice, frame) && strikeDue(slice, frame);
  findEarliest();
  return taken;
}

bool Player::endDue(Slice& slice, int frame) {
  bool taken = true;
  int kept = 0;
  for (int i = 0; i < soundingCount_; ++i) {
    const Sound& sound = sounding_[i];
    if (taken && slice.frameOf(sound.voice.off) <= frame) {
      taken = slice.sink.send({frame, false, kChannelOfLane[sound.voice.note.lane], sound.pitch, 0, sound.noteId});
      if (taken) continue;
    }
    sounding_[kept++] = sound;
  }
  soundingCount_ = kept;
  return taken;
}

bool Player::strikeDue(Slice& slice, int frame) {
  bool taken = true;
  int kept = 0;
  for (int i = 0; i < pendingCount_; ++i) {
    const Voice& voice = pending_[i];
    if (taken && slice.frameOf(voice.on) <= frame) {
      taken = strike(slice, voice, frame);
      if (taken) continue;
    }
    pending_[kept++] = voice;
  }
  pendingCount_ = kept;
  return taken;
}

bool Player::strike(Slice& slice, const Voice& voice, int frame) {
  const PlayerSettings& settings = slice.settings;
  const int lane = voice.note.lane;
  const int velocity = scaledVelocity(voice.velocity, settings.velocity);
  if (!settings.heard[lane] || velocity < 1) return true;
  const int pitch = transposedPitch(voice.note, settings.transpose);
  if (!endSame(slice, lane, pitch, frame)) return false;
  if (!slice.sink.send({frame, true, kChannelOfLane[lane], pitch, velocity, nextNoteId_})) return false;

  const auto comesAfter = [&](const Sound& other) {
    return std::make_pair(int{other.voice.note.lane}, other.pitch) > std::make_pair(lane, pitch);
  };
  int place = soundingCount_++;
  for (; place > 0 && comesAfter(sounding_[place - 1]); --place) sounding_[place] = sounding_[place - 1];
  sounding_[place] = {voice, pitch, nextNoteId_};
  nextNoteId_ = nextNoteId_ == std::numeric_limits<std::int32_t>::max() ? 0 : nextNoteId_ + 1;
  return true;
}

// Ends what sounds on a pitch of a lane, so that the next note there can begin.
bool Player::endSame(Slice& slice, int lane, int pitch, int frame) {
  const auto begin = sounding_.begin();
  const auto end = begin + soundingCount_;
  const auto same = std::find_if(
      begin, end, [&](const Sound& sound) { return sound.voice.note.lane == lane && sound.pitch == pitch; });
  if (same == end) return true;
  if (!slice.sink.send({frame, false, kChannelOfLane[lane], pitch, 0, same->noteId})) return false;
  std::move(same + 1, end, same);
  --soundingCount_;
  return true;
}

}  // namespace feelscape
