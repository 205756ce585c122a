#include "child/child.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "child/home.h"

namespace feelscape::child {
namespace {

std::chrono::milliseconds leftTo(Clock::time_point until) {
  return std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
}

// So quickly does a voice that rests begin to play; one that plays looks ahead far longer than its look takes.
constexpr std::chrono::milliseconds kLookWhilePlaying{2};
constexpr std::chrono::milliseconds kLookWhileOpen{10};
constexpr std::chrono::seconds kRest{1};
constexpr std::chrono::milliseconds kLookWhileClosed{200};

VoiceNotes notesOf(const VoiceScore& score) {
  VoiceNotes message;
  const VoiceSpan& span = score.span;
  message.from = static_cast<std::uint64_t>(span.from);
  message.until = static_cast<std::uint64_t>(span.until);
  message.anew = span.anew;
  message.rolling = span.rolling;
  message.song = span.song;
  message.lofi = span.lofi;
  std::copy(span.programs.begin(), span.programs.end(), message.programs.begin());
  for (const VoiceNote& note : score.notes) {
    message.notes.push_back(
        {static_cast<std::uint32_t>(note.frame - span.from), note.on, note.channel, note.pitch, note.velocity});
  }
  return message;
}

}  // namespace

Settings Settings::installed(const std::string& version) {
  const auto command = [version]() -> std::variant<std::vector<std::string>, Trouble> {
    if (const auto trouble = Process::hindrance()) return *trouble;
    return childCommand(Surroundings::here(), version);
  };
  return {command, Log::in(Surroundings::here().cache), version};
}

std::shared_ptr<Child> Child::ofProcess(const std::string& version) {
  static std::mutex mutex;
  static std::weak_ptr<Child> living;
  const std::lock_guard<std::mutex> lock(mutex);
  std::shared_ptr<Child> child = living.lock();
  if (!child) living = child = std::make_shared<Child>(Settings::installed(version));
  return child;
}

Child::~Child() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  wake_.ring();
  if (thread_.joinable()) thread_.join();
}

// [main-thread]
std::uint32_t Child::joinVoice(std::shared_ptr<VoiceLine> line) {
  const std::lock_guard<std::mutex> lock(mutex_);
  startThread();
  voices_.emplace(++lastInstance_, Voice{std::move(line)});
  wake_.ring();
  return lastInstance_;
}

// [main-thread]
void Child::leaveVoice(std::uint32_t voice) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = voices_.find(voice);
  found->second.line->disconnect();
  if (found->second.isOpen) outbox_.push_back(bytesOf(Frame<ToChild>{voice, 0, VoiceClose{}}));
  voices_.erase(found);
  wake_.ring();
}

// [main-thread]
void Child::startThread() {
  if (!thread_.joinable()) thread_ = quietThread([this] { run(); });
}

// [main-thread]
std::uint32_t Child::join(std::shared_ptr<Mailbox> mailbox) {
  const std::lock_guard<std::mutex> lock(mutex_);
  startThread();
  if (presence_) mailbox->put(*presence_);
  instances_.emplace(++lastInstance_, std::move(mailbox));
  return lastInstance_;
}

// [main-thread]
void Child::leave(std::uint32_t instance) {
  const std::lock_guard<std::mutex> lock(mutex_);
  instances_.erase(instance);
}

// [main-thread]
bool Child::send(std::uint64_t life, const Bytes& frame) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (life_ != life) return false;
  outbox_.push_back(frame);
  wake_.ring();
  return true;
}

// [main-thread]
void Child::retry() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (!rests_) return;
  rests_ = false;
  wake_.ring();
}

// [io-thread]
void Child::run() {
  BackOff backOff(settings_.backOff);
  while (!isEnding()) {
    Ended ended;
    try {
      ended = live();
    } catch (const std::exception& fault) {
      endLife();
      ended.why = std::string("FeelScape's child process could not be served: ") + fault.what();
    }
    if (isEnding()) return;
    const auto now = Clock::now();
    const auto wait = backOff.after(serves_ ? now - *serves_ : Clock::duration(0));
    serves_.reset();
    const bool isOver = ended.forGood || !wait;
    if (!ended.forGood && isOver) ended.why += givenUp();
    settings_.log.write(ended.why);
    rest(true);
    tellAll(Gone{ended.why});
    pause(isOver ? std::nullopt : std::optional(now + *wait));
    rest(false);
  }
}

// [io-thread] One life of the child, from its start to its end.
Ended Child::live() {
  const auto command = settings_.command();
  if (const auto* trouble = std::get_if<Trouble>(&command)) return {trouble->what, true};
  settings_.log.prepare();
  auto started = Process::start(std::get<std::vector<std::string>>(command), settings_.log.file().u8string());
  if (const auto* trouble = std::get_if<Trouble>(&started)) return {trouble->what};
  Process& process = std::get<Process>(started);
  Ended ended = carry(process);
  endLife();
  const std::string how = process.end(settings_.patience);
  if (!how.empty()) ended.why += " (" + how + ")";
  return ended;
}

// [io-thread] Carries frames until the connection or we end.
Ended Child::carry(Process& process) {
  Connection connection(process, settings_.heartbeat, settings_.version, Clock::now());
  const auto receiver = [this](std::uint32_t instance, FromChild&& message) {
    return deliver(instance, std::move(message));
  };
  while (!isEnding()) {
    if (auto ended = connection.turn(Clock::now(), receiver)) return *ended;
    if (connection.greeted()) passOn(connection);
    auto until = connection.due();
    if (const auto look = nextLook()) until = std::min(until, Clock::now() + *look);
    process.await(wake_, connection.hasToWrite(), leftTo(until));
  }
  return {};
}

// [io-thread] The child is there; the frames that wait for it are sent.
void Child::passOn(Connection& connection) {
  beginLife();
  const std::lock_guard<std::mutex> lock(mutex_);
  for (const Bytes& frame : std::exchange(outbox_, {})) connection.send(frame);
  for (auto& [number, voice] : voices_) passOn(connection, number, voice);
}

// [io-thread] Opens and closes a voice as it is wanted, and sends what is said on its line.
void Child::passOn(Connection& connection, std::uint32_t number, Voice& voice) {
  const auto send = [&](const ToChild& message) { connection.send(bytesOf(Frame<ToChild>{number, 0, message})); };
  VoiceLine& line = *voice.line;
  if (voice.isOpen && (!line.isWanted() || line.rate() != voice.rate)) {
    line.disconnect();
    voice.isOpen = false;
    send(VoiceClose{});
  }
  if (!voice.isOpen && line.isWanted()) {
    voice.rate = line.rate();
    voice.setup = line.setup();
    send(VoiceOpen{voice.rate, voice.setup});
    line.connect();
    voice.isOpen = true;
  }
  if (Bytes setup = line.setup(); voice.isOpen && setup != voice.setup) {
    voice.setup = std::move(setup);
    send(VoiceSetup{voice.setup});
  }
  VoiceScore score;
  while (voice.isOpen && line.take(score)) {
    send(notesOf(score));
    voice.said = Clock::now();
  }
}

// [io-thread] The audio thread rings nobody: it is looked after.
std::optional<std::chrono::milliseconds> Child::nextLook() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (voices_.empty()) return std::nullopt;
  auto look = kLookWhileClosed;
  for (const auto& [number, voice] : voices_) {
    if (!voice.isOpen) continue;
    look = std::min(look, Clock::now() - voice.said < kRest ? kLookWhilePlaying : kLookWhileOpen);
  }
  return look;
}

// [io-thread]
void Child::beginLife() {
  std::uint64_t life = 0;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (life_) return;
    life_ = life = ++lives_;
  }
  serves_ = Clock::now();
  tellAll(Arrived{life});
}

// [io-thread]
void Child::endLife() {
  const std::lock_guard<std::mutex> lock(mutex_);
  life_.reset();
  outbox_.clear();
  for (auto& [number, voice] : voices_) {
    voice.line->disconnect();
    voice.isOpen = false;
  }
}

// [io-thread] Numbers are not used again, so what comes for one that has closed was on its way then.
std::optional<std::string> Child::deliver(std::uint32_t instance, FromChild&& message) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (instance > lastInstance_) return "a frame for instance " + std::to_string(instance) + ", which is not open";
  if (const auto* sound = std::get_if<Sound>(&message)) {
    const auto voice = voices_.find(instance);
    if (voice != voices_.end() && voice->second.isOpen) {
      voice->second.line->sound(static_cast<std::int64_t>(sound->first), sound->samples.data(),
                                sound->samples.size() / VoiceLine::kChannels);
    }
    return std::nullopt;
  }
  const auto found = instances_.find(instance);
  if (found == instances_.end() || found->second->put(std::move(message))) return std::nullopt;
  return "more than " + std::to_string(Mailbox::kMostNews) + " frames that nobody took";
}

// [io-thread]
void Child::tellAll(const News& news) {
  const std::lock_guard<std::mutex> lock(mutex_);
  presence_ = news;
  for (const auto& [instance, mailbox] : instances_) mailbox->put(news);
}

// [io-thread]
std::string Child::givenUp() const {
  const std::string times = ", " + std::to_string(settings_.backOff.mostBrief) + " times in a row";
  const std::string log = settings_.log.file().u8string();
  return times + (log.empty() ? "" : "; " + log + " says more") + ". Close and open this window to try again";
}

// [io-thread]
bool Child::isEnding() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return ending_;
}

// [io-thread]
void Child::rest(bool rests) {
  const std::lock_guard<std::mutex> lock(mutex_);
  rests_ = rests;
}

// [io-thread] Whether there is something to wait for still.
bool Child::isResting() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return rests_ && !ending_;
}

// [io-thread] Until then, or until we end or somebody wants it at once.
void Child::pause(std::optional<Clock::time_point> until) {
  while (isResting() && (!until || Clock::now() < *until)) {
    wake_.await(until ? std::optional(leftTo(*until)) : std::nullopt);
  }
}

Link::Link(std::shared_ptr<Child> child, LinkListener& listener)
    : child_(std::move(child)),
      listener_(listener),
      mailbox_(std::make_shared<Mailbox>()),
      instance_(child_->join(mailbox_)) {}

Link::~Link() {
  send(Close{});
  child_->leave(instance_);
}

void Link::pump() {
  for (const News& news : mailbox_->take()) {
    std::visit([this](const auto& each) { take(each); }, news);
  }
}

bool Link::send(const ToChild& message) {
  return life_ && child_->send(*life_, bytesOf(Frame<ToChild>{instance_, 0, message}));
}

// [main-thread] A life may have ended and another begun since the last time.
void Link::take(const Arrived& arrived) {
  endGestures();
  life_ = arrived.life;
  send(listener_.opening());
  listener_.opened();
}

// [main-thread]
void Link::take(const Gone& gone) {
  endGestures();
  life_.reset();
  listener_.lost(gone.why);
}

// [main-thread]
void Link::take(const FromChild& message) {
  if (const auto* begun = std::get_if<GestureBegin>(&message)) held_.insert(begun->id);
  if (const auto* ended = std::get_if<GestureEnd>(&message)) held_.erase(ended->id);
  listener_.received(message);
}

// [main-thread]
void Link::endGestures() {
  for (const std::uint32_t id : std::exchange(held_, {})) listener_.received(GestureEnd{id});
}

VoiceLink::VoiceLink(std::shared_ptr<Child> child, std::shared_ptr<VoiceLine> line)
    : child_(std::move(child)), voice_(child_->joinVoice(std::move(line))) {}

}  // namespace feelscape::child
