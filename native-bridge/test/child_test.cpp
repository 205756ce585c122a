// One child for all instances: its start, its end, and what happens when it misbehaves.
#include "child/child.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <set>
#include <sstream>

#include "support/temporary.h"

namespace feelscape::child {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

// An instance, as a plugin will be one.
class Instance final : public LinkListener {
 public:
  Instance(const std::shared_ptr<Child>& child, std::string host) : host_(std::move(host)), link(child, *this) {}

  Open opening() override { return {host_, "1", state}; }
  void opened() override { ++opens; }
  void received(const FromChild& message) override { messages.push_back(message); }
  void lost(const std::string& why) override { troubles.push_back(why); }

  template <typename Message>
  std::vector<Message> all() const {
    std::vector<Message> found;
    for (const FromChild& message : messages) {
      if (const auto* one = std::get_if<Message>(&message)) found.push_back(*one);
    }
    return found;
  }

  Bytes state;
  int opens = 0;
  std::vector<FromChild> messages;
  std::vector<std::string> troubles;

 private:
  const std::string host_;

 public:
  Link link;
};

// Runs what a host's loop runs until the condition holds.
template <typename Condition>
bool pumpUntil(const std::vector<Instance*>& instances, Condition condition) {
  const auto until = Clock::now() + 60s;
  while (!condition()) {
    if (Clock::now() > until) return false;
    std::vector<pollfd> polled;
    for (const Instance* instance : instances) polled.push_back({instance->link.descriptor(), POLLIN, 0});
    poll(polled.data(), polled.size(), 20);
    for (std::size_t i = 0; i < instances.size(); ++i) {
      if (polled[i].revents != 0) instances[i]->link.pump();
    }
  }
  return true;
}

std::size_t openDescriptors() {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()));
}

bool isGone(pid_t pid) { return kill(pid, 0) != 0 && errno == ESRCH; }

class ChildTest : public ::testing::Test {
 protected:
  Settings settings(const std::string& mode) {
    Settings made{[mode] { return std::vector<std::string>{FEELSCAPE_FAKE_CHILD, mode}; }, log_, "0.1.0"};
    made.heartbeat.interval = 20ms;
    made.backOff.first = 10ms;
    return made;
  }

  std::shared_ptr<Child> child(const std::string& mode) { return std::make_shared<Child>(settings(mode)); }

  // The rests of the log's lines that begin so.
  std::vector<std::string> logged(const std::string& word) {
    std::vector<std::string> rests;
    std::istringstream lines(test::textOf(log_.file()));
    for (std::string line; std::getline(lines, line);) {
      if (line.rfind(word + " ", 0) == 0) rests.push_back(line.substr(word.size() + 1));
    }
    return rests;
  }

  void awaitLogged(const std::string& word, std::size_t count) {
    const auto until = Clock::now() + 60s;
    while (logged(word).size() < count && Clock::now() < until) std::this_thread::sleep_for(5ms);
    ASSERT_GE(logged(word).size(), count) << word;
  }

  pid_t lastPid() { return static_cast<pid_t>(std::stol(logged("pid").back())); }

  // Why the first child of a kind was ended.
  std::string firstTrouble(const Settings& made) {
    Instance instance(std::make_shared<Child>(made), "host");
    EXPECT_TRUE(pumpUntil({&instance}, [&] { return !instance.troubles.empty(); }));
    return instance.troubles.empty() ? "no trouble" : instance.troubles.front();
  }

  const test::TemporaryFolder folder_;
  const Log log_{folder_ / "cache/feelscape/child.log"};
};

TEST_F(ChildTest, IsNotStartedBeforeSomebodyNeedsIt) {
  const auto idle = child("serve");
  std::this_thread::sleep_for(50ms);
  EXPECT_FALSE(fs::exists(log_.file()));
}

TEST_F(ChildTest, IsOneForAllInstancesAndTellsEachItsOwn) {
  const auto both = child("serve");
  Instance first(both, "Ardour");
  Instance second(both, "Qtractor");
  ASSERT_TRUE(pumpUntil({&first, &second}, [&] { return first.opens == 1 && second.opens == 1; }));
  EXPECT_TRUE(first.link.send(Moved{{{2, 0.25}}}));
  EXPECT_TRUE(second.link.send(Moved{{{2, 0.75}}}));
  ASSERT_TRUE(pumpUntil({&first, &second}, [&] { return !first.messages.empty() && !second.messages.empty(); }));
  EXPECT_EQ(first.all<Value>().at(0).value, 0.25);
  EXPECT_EQ(second.all<Value>().at(0).value, 0.75);
  EXPECT_EQ(first.messages.size() + second.messages.size(), 2U);
  EXPECT_EQ(logged("pid").size(), 1U);
  EXPECT_EQ(logged("open"), (std::vector<std::string>{"1 Ardour", "2 Qtractor"}));
}

TEST_F(ChildTest, IsOneForTheWholeProcess) {
  const auto one = Child::ofProcess("0.1.0");
  EXPECT_EQ(one, Child::ofProcess("0.1.0"));
}

TEST_F(ChildTest, IsWatchedThroughASocket) {
  Instance instance(child("serve"), "host");
  struct stat kind {};
  fstat(instance.link.descriptor(), &kind);
  EXPECT_TRUE(S_ISSOCK(kind.st_mode));
}

TEST_F(ChildTest, CarriesTheLargestState) {
  Instance instance(child("serve"), "host");
  instance.state = Bytes(kLargestState, 7);
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return !instance.messages.empty(); }));
  EXPECT_EQ(instance.all<NewPiece>().at(0).state, instance.state);
}

TEST_F(ChildTest, KeepsBeating) {
  Instance instance(child("serve"), "host");
  ASSERT_TRUE(pumpUntil({&instance},
                        [&] { return test::textOf(log_.file()).find("ping\nping\nping\n") != std::string::npos; }));
  EXPECT_TRUE(instance.troubles.empty());
}

TEST_F(ChildTest, IsLeftByInstancesOneByOneAndEndsWithTheLast) {
  const auto before = openDescriptors();
  pid_t pid = 0;
  {
    auto shared = child("serve");
    auto first = std::make_unique<Instance>(shared, "host");
    Instance second(shared, "host");
    shared.reset();
    ASSERT_TRUE(pumpUntil({first.get(), &second}, [&] { return first->opens == 1 && second.opens == 1; }));
    pid = lastPid();
    first.reset();
    ASSERT_TRUE(pumpUntil({&second}, [&] { return !logged("close").empty(); }));
    EXPECT_EQ(logged("close"), std::vector<std::string>{"1"});
    EXPECT_FALSE(isGone(pid));
  }
  EXPECT_TRUE(isGone(pid));
  EXPECT_EQ(openDescriptors(), before);
}

TEST_F(ChildTest, IsKilledWhereItDoesNotEndByItself) {
  Settings impatient = settings("stubborn");
  impatient.patience = 50ms;
  pid_t pid = 0;
  {
    Instance instance(std::make_shared<Child>(impatient), "host");
    ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
    pid = lastPid();
  }
  EXPECT_TRUE(isGone(pid));
}

TEST_F(ChildTest, IsStartedAnewWithEveryInstanceWhenItIsKilled) {
  const auto both = child("serve");
  Instance first(both, "Ardour");
  Instance second(both, "Qtractor");
  ASSERT_TRUE(pumpUntil({&first, &second}, [&] { return first.opens == 1 && second.opens == 1; }));
  const auto before = openDescriptors();
  first.state = {1, 2, 3};
  kill(lastPid(), SIGKILL);
  ASSERT_TRUE(
      pumpUntil({&first, &second}, [&] { return first.opens == 2 && second.opens == 2 && !first.messages.empty(); }));
  EXPECT_EQ(first.all<NewPiece>().at(0).state, first.state) << "opened with the state of before";
  EXPECT_EQ(logged("pid").size(), 2U);
  EXPECT_EQ(openDescriptors(), before);
  EXPECT_NE(test::textOf(log_.file()).find("Z FeelScape's child process has ended (signal 9)\n"), std::string::npos);
}

// Takes hold of a knob, and kills the child.
void killWhileHeld(Instance& instance, const std::function<pid_t()>& pid) {
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
  instance.link.send(PanelOpen{1, 1, 100, 100, ""});
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.all<GestureBegin>().size() == 1; }));
  kill(pid(), SIGKILL);
}

TEST_F(ChildTest, LeavesNoGestureOpenWhenItIsKilled) {
  Instance instance(child("serve"), "host");
  killWhileHeld(instance, [&] { return lastPid(); });
  // The host's loop may stand still until the next one is there.
  awaitLogged("hello", 2);
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 2; }));
  ASSERT_EQ(instance.all<GestureEnd>().size(), 1U);
  EXPECT_EQ(instance.all<GestureEnd>().at(0).id, 2U);
}

TEST_F(ChildTest, LeavesNoGestureOpenWhereItCannotComeBack) {
  Settings once = settings("serve");
  once.command = [first = once.command, starts = 0]() mutable -> std::variant<std::vector<std::string>, Trouble> {
    if (starts++ == 0) return first();
    return Trouble{"FeelScape 0.1.0 is not installed"};
  };
  Instance instance(std::make_shared<Child>(once), "host");
  killWhileHeld(instance, [&] { return lastPid(); });
  ASSERT_TRUE(pumpUntil({&instance}, [&] {
    return !instance.troubles.empty() && instance.troubles.back() == "FeelScape 0.1.0 is not installed";
  }));
  EXPECT_EQ(instance.all<GestureEnd>().size(), 1U);
  EXPECT_FALSE(instance.link.isOpen());
}

TEST_F(ChildTest, IsGivenNothingThatWasMeantForTheOneBefore) {
  Instance instance(child("serve"), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
  kill(lastPid(), SIGKILL);
  awaitLogged("hello", 2);
  instance.link.send(Moved{{{2, 0.5}}});
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 2; }));
  EXPECT_TRUE(instance.link.send(Moved{{{2, 0.625}}}));
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return !instance.all<Value>().empty(); }));
  EXPECT_EQ(instance.all<Value>().at(0).value, 0.625);
  EXPECT_TRUE(logged("fault").empty());
}

TEST_F(ChildTest, IsStartedAnewWhereItSaysNothing) {
  for (const char* mode : {"hang", "mute"}) {
    Settings strict = settings(mode);
    strict.heartbeat.silence = strict.heartbeat.start = 150ms;
    strict.patience = 10ms;
    EXPECT_EQ(firstTrouble(strict).rfind("FeelScape's child process said nothing for 150 ms", 0), 0U) << mode;
  }
}

TEST_F(ChildTest, MayTakeLongerToSayHelloThanBetweenTwoWords) {
  Settings patient = settings("late");
  patient.heartbeat.silence = 400ms;
  Instance instance(std::make_shared<Child>(patient), "host");
  EXPECT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
  EXPECT_EQ(logged("pid").size(), 1U) << "not ended for its silence at the start";
}

TEST_F(ChildTest, IsEndedWhereItTalksNonsense) {
  const std::string begin = "FeelScape's child process said what is not understood: ";
  EXPECT_EQ(firstTrouble(settings("garbage")).rfind(begin + "a frame has the length", 0), 0U);
  EXPECT_EQ(firstTrouble(settings("huge")).rfind(begin + "a frame has the length 4294967295", 0), 0U);
  EXPECT_EQ(firstTrouble(settings("stranger")).rfind(begin + "a frame for instance 99, which is not open", 0), 0U);
}

TEST_F(ChildTest, ThatRefusesIsNotAskedAgainUntilSomebodyWantsIt) {
  Instance instance(child("refuse"), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return !instance.troubles.empty(); }));
  EXPECT_EQ(instance.troubles.front().rfind("FeelScape 9 is installed, and the plugin is from 0: install again", 0),
            0U);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(logged("pid").size(), 1U);
  EXPECT_FALSE(instance.link.send(PanelGo{}));
  instance.link.retry();
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.troubles.size() == 2; }));
  EXPECT_EQ(logged("pid").size(), 2U);
}

TEST_F(ChildTest, OfAnotherProtocolIsRefused) {
  const std::string why = firstTrouble(settings("newer"));
  EXPECT_NE(why.find("FeelScape 9 is installed, which does not go together with this plugin (protocol 2, not 1)"),
            std::string::npos)
      << why;
}

TEST_F(ChildTest, ThatCannotBeStartedIsSaid) {
  Settings none = settings("serve");
  none.command = [] { return Trouble{"FeelScape 0.1.0 is not installed"}; };
  EXPECT_EQ(firstTrouble(none), "FeelScape 0.1.0 is not installed");
  none.command = [] { return std::vector<std::string>{"/nowhere/java"}; };
  EXPECT_EQ(firstTrouble(none), "/nowhere/java could not be started: No such file or directory");
}

TEST_F(ChildTest, ThatDiesAtOnceIsLeftAloneUntilSomebodyWantsIt) {
  Settings dying = settings("die");
  dying.backOff.first = dying.backOff.longest = 1ms;
  dying.backOff.mostBrief = 4;
  Instance instance(std::make_shared<Child>(dying), "host");
  const std::string last = "FeelScape's child process has ended (exit status 3), 4 times in a row; " +
                           log_.file().string() + " says more. Close and open this window to try again";
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return !instance.troubles.empty() && instance.troubles.back() == last; }));
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(logged("pid").size(), 4U);
  instance.link.retry();
  awaitLogged("pid", 5);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(logged("pid").size(), 5U) << "one wish, one start";
}

TEST_F(ChildTest, IsEndedWhereItDoesNotReadWhatItIsTold) {
  Settings strict = settings("deaf");
  strict.heartbeat.silence = 2s;
  strict.patience = 10ms;
  Instance instance(std::make_shared<Child>(strict), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
  // More than the system keeps for it.
  for (int i = 0; i < 4; ++i) instance.link.send(NewState{Bytes(kLargestState, 1)});
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return !instance.troubles.empty(); }));
  EXPECT_EQ(instance.troubles.front().rfind("FeelScape's child process did not read what it was told for 2 s", 0), 0U)
      << instance.troubles.front();
}

TEST_F(ChildTest, LeavesNoDescriptorBehindHoweverOftenItIsStarted) {
  Settings quick = settings("serve");
  quick.backOff.first = quick.backOff.longest = 1ms;
  quick.backOff.mostBrief = 1000;
  Instance instance(std::make_shared<Child>(quick), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
  const auto before = openDescriptors();
  for (int life = 1; life <= 100; ++life) {
    kill(lastPid(), SIGKILL);
    ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == life + 1; }));
  }
  EXPECT_EQ(openDescriptors(), before);
  const std::vector<std::string> seen = logged("descriptor");
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()), (std::set<std::string>{"0", "1", "2"}))
      << "by any of them";
}

// Life after life of children that mean harm: each says something else, until it is ended for it.
TEST_F(ChildTest, CannotHurtTheHost) {
  constexpr int kLives = 40;
  Settings hostile = settings("");
  std::atomic<int> lives{0};
  hostile.command = [&lives] {
    return std::vector<std::string>{FEELSCAPE_FAKE_CHILD, "hostile " + std::to_string(++lives)};
  };
  hostile.backOff.first = hostile.backOff.longest = 1ms;
  hostile.backOff.mostBrief = 10 * kLives;
  hostile.patience = 0ms;
  const auto before = openDescriptors();
  {
    const auto all = std::make_shared<Child>(hostile);
    Instance one(all, "Ardour");
    Instance two(all, "Qtractor");
    const auto line = std::make_shared<VoiceLine>();
    const VoiceLink voice(all, line);
    line->want(true);
    ASSERT_TRUE(pumpUntil({&one, &two}, [&] {
      for (Instance* each : {&one, &two}) each->messages.clear();
      // Also where it says that it will never serve.
      one.link.retry();
      std::array<float, 64> left;
      std::array<float, 64> right;
      const int there = line->connection() != 0 ? line->hear(lives * 64, 64, left.data(), right.data()) : 0;
      for (int i = 0; i < there; ++i) EXPECT_TRUE(std::isfinite(left[i]) && std::isfinite(right[i]));
      return lives > kLives;
    }));
    EXPECT_GT(one.opens, kLives / 4);
    for (const std::string& trouble : one.troubles) EXPECT_FALSE(trouble.empty());
  }
  EXPECT_EQ(openDescriptors(), before);
}

TEST(ChildMailbox, HoldsOneStateOfAKindHoweverManyCome) {
  Mailbox mailbox;
  for (std::uint8_t i = 0; i < 100; ++i) {
    EXPECT_TRUE(mailbox.put(FromChild{NewPiece{Bytes(1, i)}}));
    EXPECT_TRUE(mailbox.put(FromChild{Wish{Bytes(1, i)}}));
  }
  const std::vector<News> news = mailbox.take();
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(std::get<NewPiece>(std::get<FromChild>(news[0])).state, Bytes(1, 99));
  EXPECT_EQ(std::get<Wish>(std::get<FromChild>(news[1])).state, Bytes(1, 99));
}

TEST_F(ChildTest, ThatDiesAtOnceIsStartedLessAndLessOften) {
  Settings dying = settings("die");
  dying.backOff.first = 40ms;
  const auto began = Clock::now();
  Instance instance(std::make_shared<Child>(dying), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return logged("pid").size() >= 5; }));
  // At once, then after 40, 80 and 160 ms.
  EXPECT_GE(Clock::now() - began, 280ms);
  ASSERT_FALSE(instance.troubles.empty());
  EXPECT_EQ(instance.troubles.front(), "FeelScape's child process has ended (exit status 3)");
  EXPECT_NE(test::textOf(log_.file()).find("Z FeelScape's child process has ended (exit status 3)\n"),
            std::string::npos);
}

TEST(ChildBackOff, DoublesUpToHalfAMinuteAndForgetsAfterAMinute) {
  BackOff backOff({});
  for (const auto wait : {0s, 1s, 2s, 4s, 8s, 16s, 30s, 30s}) EXPECT_EQ(backOff.after(59s), wait);
  EXPECT_EQ(backOff.after(60s), 0s);
  EXPECT_EQ(backOff.after(1s), 1s);
}

TEST(ChildBackOff, GivesUpWhereAChildDiesAtOnceEightTimesInARow) {
  BackOff backOff({});
  for (int i = 0; i < 7; ++i) EXPECT_TRUE(backOff.after(2s)) << i;
  EXPECT_TRUE(backOff.after(3s)) << "one that served breaks the row";
  for (int i = 0; i < 7; ++i) EXPECT_TRUE(backOff.after(0s)) << i;
  EXPECT_FALSE(backOff.after(0s));
  EXPECT_FALSE(backOff.after(0s)) << "a wish starts one";
  EXPECT_TRUE(backOff.after(3s));
}

TEST_F(ChildTest, SeesNothingOfTheHost) {
  const std::set<std::string> scrubbed = {"LD_LIBRARY_PATH",   "LD_PRELOAD",    "GTK_PATH",
                                          "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"};
  for (const std::string& name : scrubbed) setenv(name.c_str(), "", 1);
  setenv("FEELSCAPE_TEST_KEPT", "kept", 1);
  signal(SIGUSR1, SIG_IGN);
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
  const int inheritable = open("/dev/null", O_RDONLY);

  Instance instance(child("serve"), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));

  const std::vector<std::string> environment = logged("environment");
  EXPECT_EQ(std::count(environment.begin(), environment.end(), "FEELSCAPE_TEST_KEPT"), 1);
  for (const std::string& name : environment) EXPECT_EQ(scrubbed.count(name), 0U) << name;
  EXPECT_EQ(logged("descriptor"), (std::vector<std::string>{"0", "1", "2"}));
  EXPECT_EQ(logged("group"), logged("pid"));
  EXPECT_EQ(std::stoull(logged("blocked").at(0), nullptr, 16), 0U);
  // The C library keeps two signals for itself, 32 and 33.
  EXPECT_EQ(std::stoull(logged("ignored").at(0), nullptr, 16) & ~0x180000000ULL, 0U);

  close(inheritable);
  pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
  signal(SIGUSR1, SIG_DFL);
  for (const std::string& name : scrubbed) unsetenv(name.c_str());
  unsetenv("FEELSCAPE_TEST_KEPT");
}

TEST_F(ChildTest, LeavesTheSignalsOfTheHostAlone) {
  struct sigaction before {};
  sigaction(SIGCHLD, nullptr, &before);
  Instance instance(child("serve"), "host");
  ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
  struct sigaction after {};
  sigaction(SIGCHLD, nullptr, &after);
  EXPECT_EQ(before.sa_handler, after.sa_handler);
}

// What an audio thread does with a line that is wanted, until it hears something at a frame.
float heardAt(VoiceLine& line, std::int64_t frame, std::uint8_t pitch) {
  const auto until = Clock::now() + 60s;
  float left = 0;
  float right = 0;
  for (std::uint32_t said = 0; Clock::now() < until; std::this_thread::sleep_for(1ms)) {
    const std::uint32_t connection = line.connection();
    if (connection == 0) continue;
    const VoiceNote note{frame, true, 0, pitch, 100};
    VoiceSpan span;
    span.from = frame;
    span.until = frame + 64;
    if (connection != said) line.say(span, &note, 1);
    said = connection;
    if (line.hear(frame, 1, &left, &right) == 1) return left;
  }
  return -1;
}

TEST_F(ChildTest, MakesTheSoundOfAVoiceWithoutTheMainThread) {
  const auto line = std::make_shared<VoiceLine>();
  line->setRate(44100);
  const VoiceLink voice(child("serve"), line);
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(line->connection(), 0U) << "nobody wants to hear it yet";
  line->want(true);
  EXPECT_EQ(heardAt(*line, 1000, 64), 0.5F);
  EXPECT_EQ(logged("voice").at(0), "open 1 44100 0");
  line->setUp({1, 2, 3});
  awaitLogged("voice", 2);
  EXPECT_EQ(logged("voice").at(1), "setup 1 3");
  line->setRate(48000);
  awaitLogged("voice", 4);
  EXPECT_EQ(logged("voice").at(2), "close 1");
  EXPECT_EQ(logged("voice").at(3), "open 1 48000 3");
  line->want(false);
  awaitLogged("voice", 5);
  EXPECT_EQ(line->connection(), 0U);
}

TEST_F(ChildTest, MakesSoundAgainWhenItWasKilled) {
  const auto line = std::make_shared<VoiceLine>();
  line->want(true);
  const VoiceLink voice(child("serve"), line);
  EXPECT_EQ(heardAt(*line, 0, 32), 0.25F);
  const std::uint32_t before = line->connection();
  kill(lastPid(), SIGKILL);
  awaitLogged("pid", 2);
  EXPECT_EQ(heardAt(*line, 64, 64), 0.5F);
  EXPECT_GT(line->connection(), before);
}

TEST_F(ChildTest, MayBeWaitedForBySomebodyElse) {
  signal(SIGCHLD, SIG_IGN);
  {
    Instance instance(child("serve"), "host");
    ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 1; }));
    kill(lastPid(), SIGKILL);
    ASSERT_TRUE(pumpUntil({&instance}, [&] { return instance.opens == 2; }));
  }
  signal(SIGCHLD, SIG_DFL);
  EXPECT_TRUE(isGone(lastPid()));
}

}  // namespace
}  // namespace feelscape::child
