// An instance's editor: what host, child and panel hear of each other through it. The child is one of the tests'.
#include "editor/editor.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include "panel/display.h"
#include "support/on_xvfb.h"
#include "support/pieces.h"
#include "support/temporary.h"

namespace feelscape::editor {
namespace {

using namespace std::chrono_literals;
using panel::Size;

constexpr int kTemperature = indexOf(ParameterId::temperature);
constexpr int kMelody = indexOf(ParameterId::melody);

// A host that does what it is asked for.
constexpr int kPreviewOn = indexOf(ParameterId::previewOn);

class FakeHost final : public Host {
 public:
  std::string name() override { return "test"; }
  std::string version() override { return "1"; }
  void watch(int descriptor) override { watched.insert(descriptor); }
  void unwatch(int descriptor) override { watched.erase(descriptor); }
  void startTicking() override { ticks = true; }
  void stopTicking() override { ticks = false; }
  void beginGesture(int index) override { say("begin", index); }
  void moveTo(int index, double value) override { say("move", index, value); }
  void endGesture(int index) override { say("end", index); }
  void pieceChanged() override { ++pieces; }
  void wantsSize(Size size) override { wanted = size; }
  void panelClosed() override { ++closings; }

  std::set<int> watched;
  bool ticks = false;
  std::vector<std::string> gestures;
  int pieces = 0;
  std::optional<Size> wanted;
  int closings = 0;

 private:
  void say(const char* what, int index, double value = 0) {
    std::ostringstream words;
    words << what << ' ' << index << ' ' << value;
    gestures.push_back(words.str());
  }
};

Piece oneNote() {
  Piece piece;
  piece.notes.push_back({0, 960, 0, 60, 100, 0, 32});
  return piece;
}

class EditorTest : public test::OnXvfb {
 protected:
  void SetUp() override {
    test::OnXvfb::SetUp();
    if (IsSkipped()) return;
    display.emplace();
    toplevel = display->create(rootWindow(), {800, 600}, 0);
    display->map(toplevel);
    display->settle();
    start(std::vector<std::string>{FEELSCAPE_FAKE_CHILD, "child"});
  }

  // A new editor whose child is started so.
  void start(std::variant<std::vector<std::string>, child::Trouble> command) {
    child::Settings settings{[command] { return command; }, log, "0.1.0"};
    settings.backOff.first = 10ms;
    editor.reset();
    instrument = std::make_unique<Instrument>();
    instrument->activate(48000);
    editor =
        std::make_unique<Editor>(*instrument, host, [settings] { return std::make_shared<child::Child>(settings); });
  }

  // What a host's loop does until the condition holds.
  template <typename Condition>
  bool soon(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (!condition()) {
      if (std::chrono::steady_clock::now() > until) return false;
      std::vector<pollfd> polled;
      for (const int descriptor : host.watched) polled.push_back({descriptor, POLLIN, 0});
      poll(polled.data(), polled.size(), 5);
      if (std::any_of(polled.begin(), polled.end(), [](const pollfd& one) { return one.revents != 0; })) editor->pump();
      if (host.ticks) editor->tick();
    }
    return true;
  }

  // The lines of the child's log that begin so, without the beginning.
  std::vector<std::string> logged(const std::string& word) {
    std::vector<std::string> rests;
    std::istringstream lines(test::textOf(log.file()));
    for (std::string line; std::getline(lines, line);) {
      if (line.rfind(word + " ", 0) == 0) rests.push_back(line.substr(word.size() + 1));
    }
    return rests;
  }

  bool soonLogged(const std::string& word, const std::string& rest, int times = 1) {
    return soon([&] {
      const auto lines = logged(word);
      return std::count(lines.begin(), lines.end(), rest) >= times;
    });
  }

  bool soonGesture(const std::string& words) {
    return soon([&] { return std::find(host.gestures.begin(), host.gestures.end(), words) != host.gestures.end(); });
  }

  // A block of the host's, rolling or not, from some quarter.
  void play(bool rolling, double quarters) {
    struct Nowhere final : EventSink {
      bool send(const NoteEvent&) override { return true; }
    } sink;
    HostTime time;
    time.playing = rolling;
    time.quarters = quarters;
    time.tempo = 120;
    instrument->beginBlock();
    instrument->follow(time);
    instrument->play(64, sink);
    float left[64];
    float right[64];
    instrument->sound(left, right);
  }

  const test::TemporaryFolder folder;
  const child::Log log{folder / "child.log"};
  std::optional<panel::Display> display;
  panel::xcb::Id toplevel = 0;
  FakeHost host;
  std::unique_ptr<Instrument> instrument;
  std::unique_ptr<Editor> editor;
};

TEST_F(EditorTest, startsNothingBeforeItIsOpened) {
  editor->pump();
  editor->tick();
  editor->stateSet();
  EXPECT_FALSE(std::filesystem::exists(log.file()));
  EXPECT_TRUE(host.watched.empty());
}

TEST_F(EditorTest, startsTheChildForAVoiceOnceThereIsSomethingToHear) {
  instrument->activate(44100);
  editor->activated();
  EXPECT_FALSE(std::filesystem::exists(log.file())) << "there is no piece";
  instrument->load(test::stateOf(Piece{}));
  instrument->post(kPreviewOn, 0);
  editor->hear();
  EXPECT_FALSE(std::filesystem::exists(log.file())) << "nobody wants to hear it";
  instrument->post(kPreviewOn, 1);
  instrument->voiceLine()->want(true);
  editor->hear();
  EXPECT_TRUE(soonLogged("voice", "open 1 44100 0"));
}

TEST_F(EditorTest, tellsThePanelOfLateBlocks) {
  instrument->load(test::stateOf(oneNote()));
  instrument->voiceLine()->connect();
  editor->open(toplevel);
  ASSERT_TRUE(soonLogged("panel", "go"));
  const std::vector<float> sound(2 * 512);
  play(true, 0);
  instrument->voiceLine()->sound(instrument->voiceLine()->needed(), sound.data(), 512);
  for (int i = 1; i < 20; ++i) play(true, i);
  ASSERT_GT(instrument->lateBlocks(), 0U);
  EXPECT_TRUE(soonLogged("late", "1 " + std::to_string(instrument->lateBlocks())));
}

TEST_F(EditorTest, opensAPanelOfItsSizeAndLetsItTakeDropsOnceItIsPainted) {
  editor->resize({820, 610});
  editor->open(toplevel);
  EXPECT_TRUE(editor->isOpen());
  EXPECT_TRUE(soonLogged("panel", "820 610 1"));
  EXPECT_TRUE(soonLogged("panel", "go"));
  EXPECT_EQ(editor->leastSize(), (Size{700, 500})) << "as the panel says";
  EXPECT_TRUE(soon([&] { return host.wanted.has_value(); }));
  EXPECT_EQ(*host.wanted, (Size{900, 600}));
}

TEST_F(EditorTest, isLargerByTheHostsScale) {
  const Size usual = editor->size();
  editor->setScale(1.5);
  EXPECT_EQ(editor->size(), (Size{usual.width * 3 / 2, usual.height * 3 / 2}));
  editor->open(toplevel);
  EXPECT_TRUE(
      soonLogged("panel", std::to_string(usual.width * 3 / 2) + " " + std::to_string(usual.height * 3 / 2) + " 1.5"));
}

TEST_F(EditorTest, passesAGestureOnToTheHostAndSetsItsValue) {
  editor->open(toplevel);
  ASSERT_TRUE(soonGesture("move 1 0.625"));
  EXPECT_EQ(host.gestures, (std::vector<std::string>{"begin 1 0", "move 1 0.625"}));
  EXPECT_EQ(instrument->value(kTemperature), 0.625);
  editor->resize({900, 600});
  EXPECT_TRUE(soonGesture("end 1 0"));
}

TEST_F(EditorTest, tellsThePanelWhatTheHostMovesButNotWhatAPersonHolds) {
  editor->open(toplevel);
  ASSERT_TRUE(soonGesture("move 1 0.625"));
  instrument->beginBlock();
  instrument->set(kTemperature, 0.125);
  instrument->set(kMelody, 0);
  EXPECT_TRUE(soonLogged("moved", "9 0"));
  EXPECT_EQ(logged("moved").size(), 1U) << "the host gives back what was on the way";
  editor->resize({900, 600});
  EXPECT_TRUE(soonLogged("moved", "2 0.125")) << "what the host says after the gesture counts";
}

TEST_F(EditorTest, playsAPieceThatComesAndTellsTheHost) {
  instrument->load(test::stateOf(oneNote()));
  editor->open(toplevel);
  ASSERT_TRUE(soon([&] { return host.pieces == 1; })) << "this child gives back the state it was opened with";
  Piece other = oneNote();
  other.swing = 66;
  instrument->load(test::stateOf(other));
  editor->stateSet();
  EXPECT_TRUE(soon([&] { return host.pieces == 2; }));
  EXPECT_EQ(readState(instrument->save()).piece->swing, 66);
}

TEST_F(EditorTest, doesNotLetAPieceReplaceAStateThatTheHostHasSetMeanwhile) {
  instrument->load(test::stateOf(oneNote()));
  editor->open(toplevel);
  ASSERT_TRUE(soon([&] { return host.pieces == 1; }));
  Piece undone = oneNote();
  undone.swing = 66;
  instrument->load(test::stateOf(undone));
  editor->stateSet();
  // The child sends first the piece that it was opened with, then the state's.
  ASSERT_TRUE(soon([&] { return host.pieces == 2; }));
  EXPECT_EQ(readState(instrument->save()).piece->swing, 66);
}

TEST_F(EditorTest, letsSwingFollowThePieceOnBothSides) {
  editor->open(toplevel);
  ASSERT_TRUE(soon([&] { return host.pieces == 1; }));
  Piece swung = oneNote();
  swung.swing = 66;
  instrument->load(test::stateOf(swung));
  editor->stateSet();
  // The host undoes it before the child has answered.
  instrument->load(test::stateOf(oneNote()));
  editor->tick();
  ASSERT_TRUE(soon([&] { return host.pieces == 2; }));
  EXPECT_EQ(instrument->value(indexOf(ParameterId::swing)), 66);
  editor->tick();
  editor->resize({900, 600});
  ASSERT_TRUE(soonLogged("panel", "size 900 600"));
  const auto moved = logged("moved");
  EXPECT_EQ(std::count(moved.begin(), moved.end(), "4 66"), 0) << "the panel would take it for a person's";
}

TEST_F(EditorTest, tellsThePanelWhereTheSongIsOnlyWhereItGoesAstray) {
  editor->open(toplevel);
  play(true, 8);
  EXPECT_TRUE(soon([&] { return !logged("transport rolls").empty(); }));
  EXPECT_NEAR(std::stod(logged("transport rolls at").at(0)), 8 + 64 / 24000.0, 1e-3);
  play(true, 200);
  EXPECT_TRUE(soon([&] { return std::stod(logged("transport rolls at").back()) > 200; })) << "a jump";
  play(false, 200);
  EXPECT_TRUE(soon([&] { return !logged("transport stands").empty(); }));
  const std::size_t told = logged("transport").size();
  for (int i = 0; i < 20; ++i) editor->tick();
  editor->resize({900, 600});
  ASSERT_TRUE(soonLogged("panel", "size 900 600"));
  EXPECT_EQ(logged("transport").size(), told) << "a song that stands is told once";
}

TEST_F(EditorTest, tellsAPanelThatNobodySeesThatTheSongStands) {
  editor->open(toplevel);
  play(true, 8);
  ASSERT_TRUE(soon([&] { return !logged("transport rolls").empty(); }));
  const std::size_t before = logged("transport stands").size();
  display->unmap(toplevel);
  display->settle();
  EXPECT_TRUE(soon([&] { return logged("transport stands").size() > before; }));
}

TEST_F(EditorTest, closesAndOpensAgainInTheSameChild) {
  for (int i = 1; i <= 3; ++i) {
    editor->open(toplevel);
    ASSERT_TRUE(soonLogged("panel", "go", i));
    editor->close();
    EXPECT_FALSE(editor->isOpen());
    EXPECT_FALSE(host.ticks);
    EXPECT_EQ(host.watched.size(), 1U) << "the child may still have a piece for us";
    EXPECT_TRUE(soonLogged("panel", "close", i));
  }
  EXPECT_EQ(logged("pid").size(), 1U);
}

TEST_F(EditorTest, comesBackWithItsPanelWhenTheChildIsKilled) {
  editor->open(toplevel);
  ASSERT_TRUE(soonGesture("move 1 0.625"));
  ASSERT_TRUE(soonLogged("panel", "go"));
  kill(static_cast<pid_t>(std::stol(logged("pid").back())), SIGKILL);
  EXPECT_TRUE(soonGesture("end 1 0")) << "the person's hand was lost with it";
  EXPECT_TRUE(soon([&] { return logged("pid").size() == 2; }));
  EXPECT_TRUE(soonLogged("panel", "go", 2));
}

TEST_F(EditorTest, takesAndGivesAStateWhileItsChildIsDead) {
  editor->open(toplevel);
  ASSERT_TRUE(soonLogged("panel", "go"));
  kill(static_cast<pid_t>(std::stol(logged("pid").back())), SIGKILL);
  const Bytes state = test::stateOf(oneNote());
  instrument->load(state);
  editor->stateSet();
  EXPECT_EQ(instrument->save(), state);
  EXPECT_TRUE(soon([&] { return logged("pid").size() == 2; }));
  EXPECT_TRUE(soonLogged("panel", "go", 2));
  ASSERT_TRUE(readState(instrument->save()).piece);
  EXPECT_EQ(readState(instrument->save()).piece->notes.size(), 1U);
}

TEST_F(EditorTest, closesWhenTheHostsWindowGoesFirst) {
  editor->open(toplevel);
  ASSERT_TRUE(soonLogged("panel", "go"));
  display->destroy(toplevel);
  display->settle();
  EXPECT_TRUE(soon([&] { return !editor->isOpen(); }));
  EXPECT_TRUE(soonLogged("panel", "close"));
  editor->close();
}

TEST_F(EditorTest, givesThePanelAWindowOfItsOwnWhichFollowsItsWish) {
  editor->openFloating("Track 1");
  EXPECT_TRUE(editor->isOpen());
  EXPECT_TRUE(soon([&] { return !logged("floating").empty(); }));
  EXPECT_EQ(logged("floating").at(0), "Track 1");
  EXPECT_TRUE(soonLogged("panel", "size 900 600"));
  EXPECT_FALSE(host.wanted) << "the host has no part in it";
  play(true, 8);
  EXPECT_TRUE(soon([&] { return !logged("transport rolls").empty(); }));
  editor->close();
  EXPECT_TRUE(soonLogged("panel", "close"));
}

TEST_F(EditorTest, tellsTheHostThatAPersonHasClosedThePanelsOwnWindow) {
  editor->openFloating("Track 1");
  ASSERT_TRUE(soonLogged("panel", "go"));
  editor->resize({1, 1});
  EXPECT_TRUE(soon([&] { return host.closings == 1; }));
  EXPECT_FALSE(editor->isOpen());
  EXPECT_TRUE(soonLogged("panel", "close")) << "so that both sides know";
}

TEST_F(EditorTest, refusesAWindowThatIsNotThere) {
  EXPECT_THROW(editor->open(0x7fffffff), std::runtime_error);
  EXPECT_FALSE(editor->isOpen());
  EXPECT_TRUE(host.watched.empty());
  EXPECT_FALSE(std::filesystem::exists(log.file()));
}

TEST_F(EditorTest, staysOpenWhereThereIsNoChildToBeHad) {
  start(child::Trouble{"there is no Java"});
  editor->open(toplevel);
  EXPECT_TRUE(soon([&] { return test::textOf(log.file()).find("there is no Java") != std::string::npos; }));
  EXPECT_TRUE(editor->isOpen());
  editor->resize({900, 600});
  editor->close();
}

TEST_F(EditorTest, leavesNothingBehind) {
  editor->open(toplevel);
  ASSERT_TRUE(soonLogged("panel", "go"));
  const auto pid = static_cast<pid_t>(std::stol(logged("pid").back()));
  editor->leave();
  EXPECT_TRUE(host.watched.empty());
  EXPECT_FALSE(host.ticks);
  EXPECT_NE(kill(pid, 0), 0);
}

}  // namespace
}  // namespace feelscape::editor
