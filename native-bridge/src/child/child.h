// The child process of all instances of one binary in a host's process, and each instance's link to it.
//
//   Link link(Child::ofProcess(version), listener);   // starts the child where there is none
//   host.poll(link.descriptor(), [&] { link.pump(); });
//   link.send(PanelOpen{window, scale, width, height, title});
//
// A child that ends, says nothing, reads nothing or talks nonsense is started anew, and every instance is opened in it
// with the state it has then. One that dies at once, again and again, is left alone until a person wants a panel. The
// audio thread has no part in any of this.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "child/backoff.h"
#include "child/connection.h"
#include "child/frames.h"
#include "child/log.h"
#include "child/mailbox.h"
#include "child/process.h"
#include "core/voice_line.h"

namespace feelscape::child {

struct Settings {
  // [io-thread] What to start, asked anew each time; trouble where there is nothing to start.
  std::function<std::variant<std::vector<std::string>, Trouble>()> command;
  Log log;
  // FeelScape's own.
  std::string version;
  Heartbeat heartbeat{};
  BackOffTimes backOff{};
  // How long the child may take to end by itself.
  std::chrono::milliseconds patience{2000};

  // The installed FeelScape of this version.
  static Settings installed(const std::string& version);
};

class Child {
 public:
  // [main-thread] The one of this process and binary: it lives as long as somebody holds it. Nothing is started yet.
  static std::shared_ptr<Child> ofProcess(const std::string& version);

  explicit Child(Settings settings) : settings_(std::move(settings)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // [main-thread] Ends the process, within the settings' patience.
  ~Child();

 private:
  friend class Link;
  friend class VoiceLink;

  // A voice, and what the child knows of it.
  struct Voice {
    std::shared_ptr<VoiceLine> line;
    bool isOpen = false;
    double rate = 0;
    Bytes setup{};
    // When something was last said.
    Clock::time_point said{};
  };

  std::uint32_t join(std::shared_ptr<Mailbox> mailbox);
  void leave(std::uint32_t instance);
  bool send(std::uint64_t life, const Bytes& frame);
  void retry();
  void startThread();
  std::uint32_t joinVoice(std::shared_ptr<VoiceLine> line);
  void leaveVoice(std::uint32_t voice);

  void run();
  Ended live();
  Ended carry(Process& process);
  void beginLife();
  void endLife();
  void passOn(Connection& connection);
  void passOn(Connection& connection, std::uint32_t number, Voice& voice);
  std::optional<std::chrono::milliseconds> nextLook();
  std::optional<std::string> deliver(std::uint32_t instance, FromChild&& message);
  void tellAll(const News& news);
  std::string givenUp() const;
  bool isEnding();
  void rest(bool rests);
  bool isResting();
  void pause(std::optional<Clock::time_point> until);

  const Settings settings_;
  Wake wake_;
  std::thread thread_;
  // The io thread's own: since when the child serves.
  std::optional<Clock::time_point> serves_;

  std::mutex mutex_;
  // All of the following belong to whoever holds the mutex.
  std::map<std::uint32_t, std::shared_ptr<Mailbox>> instances_;
  std::map<std::uint32_t, Voice> voices_;
  std::uint32_t lastInstance_ = 0;
  std::vector<Bytes> outbox_;
  // The number of the life that runs; lives begin with the child's hello.
  std::optional<std::uint64_t> life_;
  std::uint64_t lives_ = 0;
  // What a new instance has to know: the last presence.
  std::optional<News> presence_;
  // Whether there is no child, and none is being started: until some time, or until somebody wants one.
  bool rests_ = false;
  bool ending_ = false;
};

// What an instance hears of the child: all of it [main-thread], out of Link::pump(). It must not end the link.
class LinkListener {
 public:
  // What the child is to know of the instance, as it stands now.
  virtual Open opening() = 0;

  // The child knows the instance; a panel that should be seen has to be opened in it.
  virtual void opened() = 0;

  // A frame of the instance. A gesture that the child could not end is ended here when it is lost.
  virtual void received(const FromChild& message) = 0;

  // There is no child now; why, in a sentence for a person.
  virtual void lost(const std::string& why) = 0;

 protected:
  ~LinkListener() = default;
};

class Link {
 public:
  // [main-thread] The first one starts the child: never during a scan. Throws std::system_error where the system has no
  // descriptor or thread left.
  Link(std::shared_ptr<Child> child, LinkListener& listener);
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;

  // [main-thread] The last one ends the child.
  ~Link();

  // [any-thread] Readable where pump() has something to do.
  int descriptor() const { return mailbox_->descriptor(); }

  // [main-thread] Tells the listener what came.
  void pump();

  // [main-thread] Whether the child knows the instance.
  bool isOpen() const { return life_.has_value(); }

  // [main-thread] Sends a frame of the instance, open and close apart. False where there is no child: opening() will
  // say all when it comes.
  bool send(const ToChild& message);

  // [main-thread] Tries at once where the child would be started later or not at all, as when a panel opens.
  void retry() { child_->retry(); }

 private:
  void take(const Arrived& arrived);
  void take(const Gone& gone);
  void take(const FromChild& message);
  void endGestures();

  const std::shared_ptr<Child> child_;
  LinkListener& listener_;
  const std::shared_ptr<Mailbox> mailbox_;
  const std::uint32_t instance_;
  std::optional<std::uint64_t> life_;
  // The parameters whose gestures have begun.
  std::set<std::uint32_t> held_;
};

// Has the child make the sound of a voice. What is said on the line goes out, and what comes back is heard there,
// without the main thread.
class VoiceLink {
 public:
  // [main-thread] As the first Link it starts the child, and throws what that throws.
  VoiceLink(std::shared_ptr<Child> child, std::shared_ptr<VoiceLine> line);
  VoiceLink(const VoiceLink&) = delete;
  VoiceLink& operator=(const VoiceLink&) = delete;

  // [main-thread]
  ~VoiceLink() { child_->leaveVoice(voice_); }

 private:
  const std::shared_ptr<Child> child_;
  const std::uint32_t voice_;
};

}  // namespace feelscape::child
