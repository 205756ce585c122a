// The panel of the built .clap as a host sees it.
#include <poll.h>

#include <cstring>
#include <map>
#include <set>
#include <vector>

#include "clap/abi.h"
#include "core/parameters.h"
#include "support/binary.h"
#include "support/panel_stage.h"

namespace feelscape::test {
namespace {

using namespace feelscape::clap;

// A host with a loop, which can be told to do without some of its parts.
class LoopHost {
 public:
  LoopHost() { host = {clap::kVersion, this, "test", "test", "", "1", getExtension, ignore, ignore, ignore}; }

  // One turn of the loop.
  void turn(const clap::Plugin* plugin) {
    const auto* fds = static_cast<const PosixFdSupport*>(plugin->getExtension(plugin, kPosixFdSupportName));
    const auto* timers = static_cast<const TimerSupport*>(plugin->getExtension(plugin, kTimerSupportName));
    for (const int descriptor : std::set<int>(descriptors)) {
      pollfd one{descriptor, POLLIN, 0};
      if (poll(&one, 1, 0) > 0 && descriptors.count(descriptor) != 0) {
        fds->onFd(plugin, descriptor, PosixFdSupport::kRead);
      }
    }
    for (const std::uint32_t timer : std::set<std::uint32_t>(timerIds)) timers->onTimer(plugin, timer);
  }

  Host host{};
  bool hasTimers = true;
  bool hasDescriptors = true;
  std::set<int> descriptors;
  std::set<std::uint32_t> timerIds;
  int flushes = 0;
  int dirty = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sizes;
  std::string track;

 private:
  static LoopHost& of(const Host* host) { return *static_cast<LoopHost*>(host->hostData); }
  static void ignore(const Host*) {}

  static const void* getExtension(const Host* host, const char* name) {
    static const HostParams params = {[](const Host*, std::uint32_t) {},
                                      [](const Host*, std::uint32_t, std::uint32_t) {},
                                      [](const Host* h) { ++of(h).flushes; }};
    static const HostState state = {[](const Host* h) { ++of(h).dirty; }};
    static const HostGui gui = {ignore,
                                [](const Host* h, std::uint32_t width, std::uint32_t height) {
                                  of(h).sizes.emplace_back(width, height);
                                  return true;
                                },
                                [](const Host*) { return false; }, [](const Host*) { return false; },
                                [](const Host*, bool) {}};
    static const HostTimerSupport timers = {
        [](const Host* h, std::uint32_t, std::uint32_t* timer) {
          *timer = 7;
          return of(h).timerIds.insert(7).second;
        },
        [](const Host* h, std::uint32_t timer) { return of(h).timerIds.erase(timer) == 1; }};
    static const HostPosixFdSupport fds = {
        [](const Host* h, int descriptor, std::uint32_t) { return of(h).descriptors.insert(descriptor).second; },
        [](const Host*, int, std::uint32_t) { return true; },
        [](const Host* h, int descriptor) { return of(h).descriptors.erase(descriptor) == 1; }};
    static const HostTrackInfo tracks = {[](const Host* h, TrackInfo* info) {
      info->flags = TrackInfo::kHasName;
      of(h).track.copy(info->name, sizeof info->name - 1);
      return !of(h).track.empty();
    }};
    const std::map<std::string, const void*> all = {{kTrackInfoName, &tracks},
                                                    {kParamsName, &params},
                                                    {kStateName, &state},
                                                    {kGuiName, &gui},
                                                    {kTimerSupportName, of(host).hasTimers ? &timers : nullptr},
                                                    {kPosixFdSupportName, of(host).hasDescriptors ? &fds : nullptr}};
    const auto found = all.find(name);
    return found == all.end() ? nullptr : found->second;
  }
};

class ClapPanel : public PanelStage {
 protected:
  void SetUp() override {
    PanelStage::SetUp();
    if (IsSkipped()) return;
    binary.emplace(FEELSCAPE_CLAP);
    create();
  }

  void TearDown() override {
    if (plugin != nullptr) plugin->destroy(plugin);
  }

  void create() {
    const auto* factory =
        static_cast<const Factory*>(binary->find<const Entry>("clap_entry")->getFactory(kFactoryName));
    plugin = factory->create(factory, &host.host, "org.feelscape.feelscape");
    ASSERT_TRUE(plugin->init(plugin));
    gui = static_cast<const Gui*>(plugin->getExtension(plugin, kGuiName));
  }

  void open() {
    ASSERT_TRUE(gui->create(plugin, kX11Window, false));
    const WindowHandle window{kX11Window, {toplevel}};
    ASSERT_TRUE(gui->setParent(plugin, &window));
    ASSERT_TRUE(gui->show(plugin));
  }

  template <typename Condition>
  bool soonHere(Condition condition) {
    return soon([this] { host.turn(plugin); }, condition);
  }

  // What the plugin tells in a flush.
  std::vector<EventHeader> flush() {
    std::vector<EventHeader> told;
    const OutputEvents out = {&told, [](const OutputEvents* list, const EventHeader* event) {
                                static_cast<std::vector<EventHeader>*>(list->context)->push_back(*event);
                                return true;
                              }};
    static_cast<const Params*>(plugin->getExtension(plugin, kParamsName))->flush(plugin, nullptr, &out);
    return told;
  }

  std::optional<Binary> binary;
  LoopHost host;
  const clap::Plugin* plugin = nullptr;
  const Gui* gui = nullptr;
};

TEST_F(ClapPanel, IsOfferedForX11AndStartsNothingUntilItHasAWindow) {
  const char* api = nullptr;
  bool isFloating = true;
  ASSERT_TRUE(gui->getPreferredApi(plugin, &api, &isFloating));
  EXPECT_STREQ(api, kX11Window);
  EXPECT_FALSE(isFloating);
  EXPECT_TRUE(gui->isApiSupported(plugin, kX11Window, false));
  EXPECT_FALSE(gui->isApiSupported(plugin, "win32", false));
  ASSERT_TRUE(gui->create(plugin, kX11Window, false));
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  ASSERT_TRUE(gui->getSize(plugin, &width, &height));
  EXPECT_GT(width, 600U);
  EXPECT_GT(height, 400U);
  gui->destroy(plugin);
  EXPECT_FALSE(childStarted());
}

TEST_F(ClapPanel, OpensInTheHostsWindowAndAsksForItsSize) {
  open();
  EXPECT_TRUE(soonHere([&] { return printed("panel go") == 1; }));
  EXPECT_TRUE(soonHere([&] { return !host.sizes.empty(); }));
  EXPECT_EQ(host.sizes.back(), (std::pair<std::uint32_t, std::uint32_t>{900, 600}));
  ASSERT_TRUE(gui->setSize(plugin, 900, 600));
  EXPECT_TRUE(soonHere([&] { return printed("panel size 900 600") == 1; }));
  std::uint32_t width = 100;
  std::uint32_t height = 100;
  ASSERT_TRUE(gui->adjustSize(plugin, &width, &height));
  EXPECT_EQ(width, 700U) << "the least that this panel needs";
  EXPECT_EQ(height, 500U);
}

TEST_F(ClapPanel, TellsTheHostWhatAPersonDoesInAFlush) {
  open();
  ASSERT_TRUE(soonHere([&] { return host.flushes >= 2; }));
  const auto told = flush();
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].type, kGestureBegin);
  EXPECT_EQ(told[1].type, kParameterValue);
  ASSERT_TRUE(gui->setSize(plugin, 900, 600));
  ASSERT_TRUE(soonHere([&] { return host.flushes >= 3; }));
  const auto last = flush();
  ASSERT_EQ(last.size(), 1U);
  EXPECT_EQ(last[0].type, kGestureEnd);
  double value = 0;
  static_cast<const Params*>(plugin->getExtension(plugin, kParamsName))->getValue(plugin, 2, &value);
  EXPECT_EQ(value, 0.625);
}

TEST_F(ClapPanel, KeepsWhatAHostDoesNotTake) {
  open();
  ASSERT_TRUE(soonHere([&] { return host.flushes >= 2; }));
  const OutputEvents full = {nullptr, [](const OutputEvents*, const EventHeader*) { return false; }};
  static_cast<const Params*>(plugin->getExtension(plugin, kParamsName))->flush(plugin, nullptr, &full);
  EXPECT_EQ(flush().size(), 2U);
}

TEST_F(ClapPanel, IsServedByTimersAlone) {
  host.hasDescriptors = false;
  open();
  EXPECT_TRUE(soonHere([&] { return printed("panel go") == 1; }));
  EXPECT_TRUE(host.descriptors.empty());
}

TEST_F(ClapPanel, IsRefusedWhereNothingServesIt) {
  host.hasTimers = false;
  EXPECT_FALSE(gui->create(plugin, kX11Window, false));
  EXPECT_FALSE(childStarted());
}

TEST_F(ClapPanel, ClosesAndOpensAgain) {
  for (int i = 1; i <= 3; ++i) {
    open();
    ASSERT_TRUE(soonHere([&] { return printed("panel go") == i; }));
    gui->destroy(plugin);
    EXPECT_TRUE(host.timerIds.empty());
    ASSERT_TRUE(soonHere([&] { return printed("panel close") == i; }));
  }
  plugin->destroy(plugin);
  EXPECT_TRUE(host.descriptors.empty());
  create();
}

TEST_F(ClapPanel, FloatsWhereTheHostWantsItTo) {
  EXPECT_TRUE(gui->isApiSupported(plugin, kX11Window, true));
  ASSERT_TRUE(gui->create(plugin, kX11Window, true));
  gui->suggestTitle(plugin, "Track 1");
  const WindowHandle window{kX11Window, {toplevel}};
  EXPECT_FALSE(gui->setParent(plugin, &window));
  EXPECT_FALSE(childStarted());
  ASSERT_TRUE(gui->show(plugin));
  EXPECT_TRUE(soonHere([&] { return printed("floating Track 1") == 1; }));
  ASSERT_TRUE(gui->hide(plugin));
  EXPECT_TRUE(soonHere([&] { return printed("panel close") == 1; }));
  ASSERT_TRUE(gui->show(plugin));
  EXPECT_TRUE(soonHere([&] { return printed("floating Track 1") == 2; }));
}

TEST_F(ClapPanel, NamesItsOwnWindowAfterTheTrack) {
  host.track = "Keys";
  ASSERT_TRUE(gui->create(plugin, kX11Window, true));
  ASSERT_TRUE(gui->show(plugin));
  EXPECT_TRUE(soonHere([&] { return printed("floating FeelScape: Keys") == 1; }));
}

TEST_F(ClapPanel, RefusesAWindowThatIsNotThere) {
  ASSERT_TRUE(gui->create(plugin, kX11Window, false));
  const WindowHandle window{kX11Window, {0x7fffffff}};
  testing::internal::CaptureStderr();
  EXPECT_FALSE(gui->setParent(plugin, &window));
  EXPECT_NE(testing::internal::GetCapturedStderr().find("a window that is not there"), std::string::npos);
}

}  // namespace
}  // namespace feelscape::test
