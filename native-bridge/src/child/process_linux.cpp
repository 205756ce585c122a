#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "child/process.h"

namespace feelscape::child {
namespace {

// Hosts set them for themselves; in a Java they load the wrong libraries or change its options.
constexpr std::string_view kScrubbed[] = {"LD_LIBRARY_PATH",   "LD_PRELOAD",    "GTK_PATH",
                                          "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"};

bool isScrubbed(std::string_view variable) {
  const std::string_view name = variable.substr(0, variable.find('='));
  return std::find(std::begin(kScrubbed), std::end(kScrubbed), name) != std::end(kScrubbed);
}

std::vector<char*> scrubbedEnvironment() {
  std::vector<char*> kept;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!isScrubbed(*variable)) kept.push_back(*variable);
  }
  kept.push_back(nullptr);
  return kept;
}

// A descriptor, closed when it is let go.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const { return number_; }

  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

std::pair<Descriptor, Descriptor> socketPair(int flags) {
  int both[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0, both) != 0) return {};
  return {Descriptor(both[0]), Descriptor(both[1])};
}

class FileActions {
 public:
  FileActions(int socket, const char* output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, output, O_WRONLY | O_APPEND, 0);
    posix_spawn_file_actions_adddup2(&actions_, STDOUT_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

long moved(ssize_t count, bool zeroIsTheEnd) {
  if (count > 0) return count;
  if (count == 0) return zeroIsTheEnd ? -1 : 0;
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : -1;
}

std::string howItEnded(int status) {
  if (WIFEXITED(status)) return "exit status " + std::to_string(WEXITSTATUS(status));
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return {};
}

// For poll(), of which less than 0 is for ever.
int pollTime(std::optional<std::chrono::milliseconds> longest) {
  constexpr std::chrono::milliseconds kLongest{60000};
  return longest ? static_cast<int>(std::clamp(*longest, std::chrono::milliseconds(0), kLongest).count()) : -1;
}

}  // namespace

// A socketpair, since there are hosts whose run loops poll nothing else.
struct Wake::Ends {
  Descriptor ear;
  Descriptor bell;
};

Wake::Wake() {
  auto [ear, bell] = socketPair(SOCK_NONBLOCK);
  if (ear.number() < 0) throw std::system_error(errno, std::generic_category(), "socketpair");
  ends_ = std::make_unique<Ends>(Ends{std::move(ear), std::move(bell)});
}

Wake::~Wake() = default;

int Wake::descriptor() const { return ends_->ear.number(); }

void Wake::ring() {
  const char one = 1;
  // Where there is no room it rings already.
  [[maybe_unused]] const ssize_t sent = ::send(ends_->bell.number(), &one, 1, MSG_NOSIGNAL);
}

void Wake::drain() {
  char bytes[64];
  while (recv(descriptor(), bytes, sizeof bytes, 0) > 0) {
  }
}

void Wake::await(std::optional<std::chrono::milliseconds> longest) {
  pollfd one{descriptor(), POLLIN, 0};
  poll(&one, 1, pollTime(longest));
  drain();
}

std::thread quietThread(std::function<void()> work) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::thread thread;
  try {
    thread = std::thread(std::move(work));
  } catch (...) {
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    throw;
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return thread;
}

struct Process::Program {
  // Less than 0 once it was waited for.
  pid_t pid;
  // Our end of the connection; it does not block.
  Descriptor socket;
};

Process::Process(std::unique_ptr<Program> program) : program_(std::move(program)) {}
Process::Process(Process&& other) noexcept = default;

Process::~Process() {
  if (program_) end(std::chrono::milliseconds(0));
}

std::optional<Trouble> Process::hindrance() { return std::nullopt; }

std::variant<Process, Trouble> Process::start(const std::vector<std::string>& command, const std::string& log) {
  auto [ours, theirs] = socketPair(0);
  if (ours.number() < 0) return Trouble{std::string("no connection could be made: ") + std::strerror(errno)};
  fcntl(ours.number(), F_SETFL, O_NONBLOCK);

  const Descriptor writable(open(log.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
  const FileActions actions(theirs.number(), writable.number() >= 0 ? log.c_str() : "/dev/null");
  const Attributes attributes;
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  std::vector<char*> environment = scrubbedEnvironment();

  pid_t pid = -1;
  const int fault = posix_spawn(&pid, words[0], actions.get(), attributes.get(), words.data(), environment.data());
  if (fault != 0) return Trouble{command[0] + " could not be started: " + std::strerror(fault)};
  return Process(std::make_unique<Program>(Program{pid, std::move(ours)}));
}

long Process::send(const void* from, std::size_t size) {
  return moved(::send(program_->socket.number(), from, size, MSG_NOSIGNAL), false);
}

long Process::receive(void* to, std::size_t size) { return moved(recv(program_->socket.number(), to, size, 0), true); }

void Process::await(Wake& wake, bool wantsToSend, std::chrono::milliseconds longest) {
  const short events = wantsToSend ? POLLIN | POLLOUT : POLLIN;
  pollfd both[] = {{program_->socket.number(), events, 0}, {wake.descriptor(), POLLIN, 0}};
  poll(both, 2, pollTime(longest));
  if (both[1].revents != 0) wake.drain();
}

std::string Process::end(std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds kLook{5};
  // A copy that the host's process left in another program must not hold the connection open.
  Descriptor& socket = program_->socket;
  if (socket.number() >= 0) shutdown(socket.number(), SHUT_RDWR);
  socket.close();
  const pid_t pid = std::exchange(program_->pid, -1);
  if (pid < 0) return {};

  const auto until = std::chrono::steady_clock::now() + patience;
  int status = 0;
  // 0: it runs. Less: somebody else in the host's process has waited for it, and the number may be another's by now.
  pid_t waited = waitpid(pid, &status, WNOHANG);
  while (waited == 0 && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(kLook);
    waited = waitpid(pid, &status, WNOHANG);
  }
  if (waited == 0) {
    kill(pid, SIGKILL);
    do {
      waited = waitpid(pid, &status, 0);
    } while (waited < 0 && errno == EINTR);
  }
  return waited == pid ? howItEnded(status) : std::string();
}

}  // namespace feelscape::child
