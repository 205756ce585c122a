// Speaks the frames of docs/frames.md as the child does, or breaks their rules on request. What it finds around itself
// it prints: its log is what a test reads.
#include <dirent.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <variant>

#include "child/frames.h"
#include "support/hostile.h"

extern char** environ;

namespace feelscape::child {
namespace {

void report() {
  std::cout << "pid " << getpid() << "\ngroup " << getpgrp() << '\n';
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string both = *variable;
    std::cout << "environment " << both.substr(0, both.find('=')) << '\n';
  }
  DIR* const folder = opendir("/proc/self/fd");
  while (const dirent* entry = readdir(folder)) {
    const std::string name = entry->d_name;
    if (name[0] != '.' && name != std::to_string(dirfd(folder))) std::cout << "descriptor " << name << '\n';
  }
  closedir(folder);
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("SigBlk:\t", 0) == 0) std::cout << "blocked " << line.substr(8) << '\n';
    if (line.rfind("SigIgn:\t", 0) == 0) std::cout << "ignored " << line.substr(8) << '\n';
  }
  std::cout << "reported" << std::endl;
}

void sendBytes(const void* bytes, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t count = write(STDIN_FILENO, static_cast<const char*>(bytes) + done, size - done);
    if (count <= 0) std::exit(1);
    done += static_cast<std::size_t>(count);
  }
}

void sendBytes(const Bytes& bytes) { sendBytes(bytes.data(), bytes.size()); }

void send(std::uint32_t instance, std::uint32_t request, FromChild message) {
  sendBytes(bytesOf(Frame<FromChild>{instance, request, std::move(message)}));
}

[[noreturn]] void sleepForEver() {
  while (true) pause();
}

[[noreturn]] void sayWithoutReading() {
  while (true) {
    send(1, 0, FocusBack{});
    poll(nullptr, 0, 5);
  }
}

class Server {
 public:
  explicit Server(std::string mode) : mode_(std::move(mode)) {}

  void take(const Frame<ToChild>& frame) {
    std::visit([&](const auto& message) { answer(frame, message); }, frame.message);
  }

 private:
  void answer(const Frame<ToChild>& frame, const Hello& hello) {
    std::cout << "hello of " << hello.version << std::endl;
    if (mode_ == "refuse") {
      send(0, frame.request, Refusal{"FeelScape 9 is installed, and the plugin is from 0: install again"});
      std::exit(0);
    }
    HelloBack back;
    back.version = "9";
    if (mode_ == "newer") back.protocol = kProtocol + 1;
    send(0, frame.request, back);
    if (mode_ == "garbage") sendBytes("this is no frame at all", 23);
    if (mode_ == "huge") sendBytes("\xff\xff\xff\xff", 4);
    if (mode_ == "stranger") send(99, 0, FocusBack{});
    if (mode_ == "crash") std::abort();
    if (mode_ == "deaf") sayWithoutReading();
    if (mode_.rfind("hostile ", 0) == 0) {
      Hostile hostile(std::stoul(mode_.substr(8)));
      while (true) sendBytes(hostile.next());
    }
  }

  void answer(const Frame<ToChild>& frame, const Ping&) {
    std::cout << "ping" << std::endl;
    if (mode_ != "mute") send(0, frame.request, Pong{});
  }

  // The piece it finds in a state is that state.
  void answer(const Frame<ToChild>& frame, const Open& open) {
    std::cout << "open " << frame.instance << ' ' << open.host << std::endl;
    if (!open.state.empty()) send(frame.instance, 0, NewPiece{open.state});
    opened_ = open.state;
  }

  // A piece that was finished too early to know of the state, and one that was not.
  void answer(const Frame<ToChild>& frame, const NewState& state) {
    if (hasPanel()) send(frame.instance, 0, NewPiece{opened_});
    send(frame.instance, 0, StateTaken{});
    send(frame.instance, 0, NewPiece{state.state});
  }

  void answer(const Frame<ToChild>& frame, const Moved& moved) {
    for (const auto& [id, value] : moved.values) std::cout << "moved " << id << ' ' << value << std::endl;
    if (hasPanel()) return;
    for (const auto& [id, value] : moved.values) send(frame.instance, 0, Value{id, value});
  }

  void answer(const Frame<ToChild>&, const TransportNow& now) {
    std::cout << "transport " << (now.rolling ? "rolls" : "stands") << " at " << now.quarters << std::endl;
  }

  // With a panel, a person who takes hold of the temperature and moves it; then lets go when the panel is resized.
  void answer(const Frame<ToChild>& frame, const PanelOpen& open) {
    std::cout << "panel " << open.width << ' ' << open.height << ' ' << open.scale << std::endl;
    if (open.window == 0) std::cout << "floating " << open.title << std::endl;
    if (hasPanel()) send(frame.instance, 0, ready());
    if (hasPanel()) send(frame.instance, 0, wants());
    send(frame.instance, 0, GestureBegin{2});
    if (hasPanel()) send(frame.instance, 0, Value{2, 0.625});
  }

  void answer(const Frame<ToChild>&, const PanelGo&) { std::cout << "panel go" << std::endl; }

  void answer(const Frame<ToChild>& frame, const PanelSize& size) {
    std::cout << "panel size " << size.width << ' ' << size.height << std::endl;
    send(frame.instance, 0, GestureEnd{2});
    // As if a person closed it.
    if (size.width == 1) send(frame.instance, 0, PanelClosed{});
  }

  void answer(const Frame<ToChild>&, const PanelClose&) { std::cout << "panel close" << std::endl; }

  // As it is when it is started like a Java.
  bool hasPanel() const { return mode_ == "child"; }

  static PanelReady ready() {
    PanelReady ready;
    ready.width = 700;
    ready.height = 500;
    return ready;
  }

  static PanelWants wants() {
    PanelWants wants;
    wants.width = 900;
    wants.height = 600;
    return wants;
  }

  void answer(const Frame<ToChild>& frame, const VoiceOpen& open) {
    std::cout << "voice open " << frame.instance << ' ' << open.rate << ' ' << open.setup.size() << std::endl;
  }

  void answer(const Frame<ToChild>& frame, const VoiceSetup& setup) {
    std::cout << "voice setup " << frame.instance << ' ' << setup.setup.size() << std::endl;
  }

  void answer(const Frame<ToChild>& frame, const LateBlocks& late) {
    std::cout << "late " << frame.instance << ' ' << late.count << std::endl;
  }

  // A steady tone, as loud as the first note is high.
  void answer(const Frame<ToChild>& frame, const VoiceNotes& notes) {
    Sound sound;
    sound.first = notes.from;
    const float level = notes.notes.empty() ? 0 : static_cast<float>(notes.notes[0].pitch) / 128;
    sound.samples.assign(2 * (notes.until - notes.from), level);
    if (!sound.samples.empty()) send(frame.instance, 0, sound);
  }

  void answer(const Frame<ToChild>& frame, const VoiceClose&) {
    std::cout << "voice close " << frame.instance << std::endl;
  }

  void answer(const Frame<ToChild>& frame, const Close&) { std::cout << "close " << frame.instance << std::endl; }

  template <typename Other>
  void answer(const Frame<ToChild>&, const Other&) {}

  const std::string mode_;
  Bytes opened_;
};

int serve(const std::string& mode) {
  Server server(mode);
  FrameReader<ToChild> reader;
  std::array<std::uint8_t, 4096> bytes;
  for (ssize_t count = 0; (count = read(STDIN_FILENO, bytes.data(), bytes.size())) > 0;) {
    reader.add(bytes.data(), static_cast<std::size_t>(count));
    for (auto next = reader.next(); !std::holds_alternative<NotYet>(next); next = reader.next()) {
      if (const auto* fault = std::get_if<FrameFault>(&next)) {
        std::cout << "fault " << fault->what << std::endl;
        return 1;
      }
      server.take(std::get<Frame<ToChild>>(next));
    }
  }
  if (mode == "stubborn") sleepForEver();
  return 0;
}

}  // namespace
}  // namespace feelscape::child

int main(int count, char** words) {
  const std::string mode = count > 1 ? words[count - 1] : "serve";
  feelscape::child::report();
  if (mode == "die") return 3;
  if (mode == "late") poll(nullptr, 0, 1000);
  if (mode == "hang") feelscape::child::sleepForEver();
  return feelscape::child::serve(mode);
}
