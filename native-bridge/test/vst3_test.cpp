// The built .vst3 as a host sees it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support/binary.h"
#include "support/fake_loop.h"
#include "support/pieces.h"
#include "support/presets.h"
#include "support/process.h"
#include "support/temporary.h"
#include "support/vst3_host.h"
#include "vst3/abi.h"
#include "vst3/text.h"

namespace feelscape::test {
namespace {

using namespace feelscape::vst3;

#ifdef _WIN32
// FeelScapeLofi001 as COM orders bytes.
constexpr std::uint8_t kOurId[] = {'l', 'e', 'e', 'F', 'c', 'S', 'p', 'a', 'e', 'L', 'o', 'f', 'i', '0', '0', '1'};
constexpr const char* kOurWindow = kWin32Window;
constexpr const char* kOtherWindow = kX11Window;
#else
constexpr std::uint8_t kOurId[] = {'F', 'e', 'e', 'l', 'S', 'c', 'a', 'p', 'e', 'L', 'o', 'f', 'i', '0', '0', '1'};
constexpr const char* kOurWindow = kX11Window;
constexpr const char* kOtherWindow = kWin32Window;
#endif

class Queue final : public HostObject<ParameterQueue> {
 public:
  std::uint32_t getParameterId() override { return id; }
  std::int32_t getPointCount() override { return static_cast<std::int32_t>(points.size()); }
  Result getPoint(std::int32_t index, std::int32_t& frame, double& normalized) override {
    std::tie(frame, normalized) = points.at(static_cast<std::size_t>(index));
    return kOk;
  }
  Result addPoint(std::int32_t, double, std::int32_t&) override { return kNotImplemented; }

  std::uint32_t id = 0;
  std::vector<std::pair<std::int32_t, double>> points;
};

class Changes final : public HostObject<ParameterChanges> {
 public:
  std::int32_t getParameterCount() override { return static_cast<std::int32_t>(queues.size()); }
  ParameterQueue* getParameterData(std::int32_t index) override {
    return queues[static_cast<std::size_t>(index)].get();
  }
  ParameterQueue* addParameterData(const std::uint32_t&, std::int32_t&) override { return nullptr; }

  void add(ParameterId id, std::int32_t frame, double normalized) {
    for (auto& queue : queues) {
      if (queue->id == static_cast<std::uint32_t>(id)) return queue->points.push_back({frame, normalized});
    }
    queues.push_back(std::make_unique<Queue>());
    queues.back()->id = static_cast<std::uint32_t>(id);
    queues.back()->points.push_back({frame, normalized});
  }

  std::vector<std::unique_ptr<Queue>> queues;
};

class Events final : public HostObject<EventList> {
 public:
  std::int32_t getEventCount() override { return static_cast<std::int32_t>(events.size()); }
  Result getEvent(std::int32_t, Event&) override { return kNotImplemented; }
  Result addEvent(Event& event) override {
    events.push_back(event);
    return kOk;
  }

  std::vector<Event> events;
};

// A note of each lane on every quarter of one bar.
Piece quarters() {
  Piece piece;
  for (std::uint32_t tick = 0; tick < 3840; tick += 960) {
    for (std::uint8_t lane = 0; lane < kLanes; ++lane) {
      piece.notes.push_back({tick, 480, lane, static_cast<std::uint8_t>(40 + lane), 100, 0, 32});
    }
  }
  return piece;
}

ParameterValues unhumanised() {
  ParameterValues values = standardValues();
  values[indexOf(ParameterId::humanise)] = 0;
  return values;
}

// What a host hears of edits.
class Handler final : public HostObject<ComponentHandler> {
 public:
  Result beginEdit(std::uint32_t) override { return kOk; }
  Result performEdit(std::uint32_t, double) override { return kOk; }
  Result endEdit(std::uint32_t) override { return kOk; }
  Result restartComponent(std::int32_t flags) override {
    restarts.push_back(flags);
    return kOk;
  }
  Result queryInterface(const std::uint8_t* iid, void** object) override {
    *object = std::memcmp(iid, ComponentHandler::iid.bytes, 16) == 0 ? this : nullptr;
    return *object != nullptr ? kOk : kNoInterface;
  }

  std::vector<std::int32_t> restarts;
};

class Loop final : public HostObject<FakeLoop> {
 public:
  Result queryInterface(const std::uint8_t* iid, void** object) override {
    *object = std::memcmp(iid, RunLoop::iid.bytes, 16) == 0 ? this : nullptr;
    return *object != nullptr ? kOk : kNoInterface;
  }
};

class Vst3 : public testing::Test {
 protected:
  Vst3() : binary(FEELSCAPE_VST3), factory(binary.find<PluginFactory3*()>("GetPluginFactory")()) {
    // Whatever is installed on this machine.
    if (std::getenv("FEELSCAPE_HOME") == nullptr) setVariable("FEELSCAPE_HOME", "/nowhere");
    void* object = nullptr;
    const auto* id = reinterpret_cast<const char*>(kOurId);
    EXPECT_EQ(factory->createInstance(id, reinterpret_cast<const char*>(Component::iid.bytes), &object), kOk);
    component.reset(static_cast<Component*>(object));
    processor = ask<AudioProcessor>();
    controller = ask<EditController>();
    EXPECT_EQ(component->initialize(nullptr), kOk);
    ProcessSetup setup{0, kSample32, 4096, 48000};
    EXPECT_EQ(processor->setupProcessing(setup), kOk);
    EXPECT_EQ(component->setActive(1), kOk);
    EXPECT_EQ(processor->setProcessing(1), kOk);
  }

  template <typename Interface>
  Owned<Interface> ask() {
    void* object = nullptr;
    EXPECT_EQ(component->queryInterface(Interface::iid.bytes, &object), kOk);
    return Owned<Interface>(static_cast<Interface*>(object));
  }

  Result load(const Bytes& bytes) {
    MemoryStream stream;
    stream.bytes = bytes;
    return component->setState(&stream);
  }

  Bytes save() {
    MemoryStream stream;
    EXPECT_EQ(component->getState(&stream), kOk);
    return stream.bytes;
  }

  // Plays a block at 120; the transport rolls from frame 0.
  std::vector<Event> process(std::int32_t frames, Changes* changes = nullptr) {
    std::array<std::vector<float>, 2> samples = {std::vector<float>(4096, 1), std::vector<float>(4096, 1)};
    float* channels[] = {samples[0].data(), samples[1].data()};
    AudioBus bus{2, 0, channels};
    ProcessContext context{};
    context.state = ProcessContext::kPlaying | ProcessContext::kTempoValid | ProcessContext::kProjectTimeMusicValid;
    context.tempo = 120;
    context.projectTimeSamples = position;
    context.projectTimeMusic = static_cast<double>(position) / 24000;
    Events events;
    ProcessData data{};
    data.frames = frames;
    data.outputCount = 1;
    data.outputs = &bus;
    data.inputParameters = changes;
    data.outputEvents = &events;
    data.context = &context;
    EXPECT_EQ(processor->process(data), kOk);
    position += frames;
    for (const auto& channel : samples) {
      EXPECT_TRUE(std::all_of(channel.begin(), channel.begin() + frames, [](float sample) { return sample == 0; }));
    }
    return events.events;
  }

  double plain(ParameterId id) {
    const auto number = static_cast<std::uint32_t>(id);
    return controller->normalizedParamToPlain(number, controller->getParamNormalized(number));
  }

  Binary binary;
  PluginFactory3* factory;
  Owned<Component> component;
  Owned<AudioProcessor> processor;
  Owned<EditController> controller;
  std::int64_t position = 0;
};

TEST_F(Vst3, NamesItselfAnInstrument) {
  ASSERT_EQ(factory->countClasses(), 1);
  ClassInfo2 info{};
  ASSERT_EQ(factory->getClassInfo2(0, &info), kOk);
  EXPECT_EQ(std::memcmp(info.base.id, kOurId, 16), 0);
  EXPECT_STREQ(info.base.name, "FeelScape");
  EXPECT_STREQ(info.base.category, "Audio Module Class");
  EXPECT_STREQ(info.subCategories, "Instrument|Generator");
  ClassInfoWide wide{};
  ASSERT_EQ(factory->getClassInfoUnicode(0, &wide), kOk);
  EXPECT_EQ(std::u16string(wide.vendor), u"FeelScape");
  EXPECT_NE(factory->getClassInfo(1, &info.base), kOk);
}

TEST_F(Vst3, MakesNothingButItself) {
  void* object = this;
  const auto* iid = reinterpret_cast<const char*>(Component::iid.bytes);
  EXPECT_NE(factory->createInstance("another class id", iid, &object), kOk);
  EXPECT_EQ(object, nullptr);
  EXPECT_EQ(component->queryInterface(Stream::iid.bytes, &object), kNoInterface);
}

TEST_F(Vst3, StartsNoThread) { EXPECT_EQ(threads(), 1); }

TEST_F(Vst3, HasAStereoOutAndAnEventOut) {
  EXPECT_EQ(component->getBusCount(kAudio, kInput), 0);
  EXPECT_EQ(component->getBusCount(kEvent, kInput), 0);
  BusInfo info{};
  ASSERT_EQ(component->getBusInfo(kAudio, kOutput, 0, info), kOk);
  EXPECT_EQ(info.channelCount, 2);
  ASSERT_EQ(component->getBusInfo(kEvent, kOutput, 0, info), kOk);
  EXPECT_EQ(info.channelCount, 16);
  EXPECT_EQ(info.busType, kMain);
  EXPECT_NE(component->getBusInfo(kEvent, kOutput, 1, info), kOk);
}

TEST_F(Vst3, RefusesEveryArrangementButStereo) {
  SpeakerArrangement stereo = kStereo;
  SpeakerArrangement mono = 1 << 19;
  EXPECT_EQ(processor->setBusArrangements(nullptr, 0, &stereo, 1), kOk);
  EXPECT_EQ(processor->setBusArrangements(nullptr, 0, &mono, 1), kFalse);
  EXPECT_EQ(processor->setBusArrangements(&stereo, 1, &stereo, 1), kFalse);
  EXPECT_EQ(processor->setBusArrangements(nullptr, 0, nullptr, 0), kFalse);
}

TEST_F(Vst3, ListsItsParametersWithTextsBothWays) {
  ASSERT_EQ(controller->getParameterCount(), kParameterCount);
  for (int i = 0; i < kParameterCount; ++i) {
    vst3::ParameterInfo info{};
    ASSERT_EQ(controller->getParameterInfo(i, info), kOk);
    EXPECT_EQ(info.id, static_cast<std::uint32_t>(i + 1));
    EXPECT_TRUE(info.flags & vst3::ParameterInfo::kCanAutomate);
    Text text{};
    ASSERT_EQ(controller->getParamStringByValue(info.id, info.defaultNormalized, text), kOk);
    double normalized = -1;
    ASSERT_EQ(controller->getParamValueByString(info.id, text, normalized), kOk);
    EXPECT_NEAR(normalized, info.defaultNormalized, 1e-3);
    EXPECT_EQ(controller->getParamNormalized(info.id), info.defaultNormalized);
  }
  vst3::ParameterInfo bypass{};
  controller->getParameterInfo(indexOf(ParameterId::bypass), bypass);
  EXPECT_TRUE(bypass.flags & vst3::ParameterInfo::kIsBypass);
  Text text{};
  EXPECT_NE(controller->getParamStringByValue(99, 0, text), kOk);
}

// As a person reads and types them: 30 % is the number 30.
TEST_F(Vst3, CountsInTheUnitsThatItNames) {
  for (std::uint32_t id = 1; id <= kParameterCount; ++id) {
    for (const double normalized : {0.0, 0.25, 0.5, 1.0}) {
      const double plain = controller->normalizedParamToPlain(id, normalized);
      Text text{};
      ASSERT_EQ(controller->getParamStringByValue(id, normalized, text), kOk);
      const bool isNumber = parameterAt(static_cast<int>(id) - 1).names == nullptr;
      EXPECT_NEAR(plain, isNumber ? std::stod(plainText(text)) : plain, 0.05);
      EXPECT_NEAR(controller->normalizedParamToPlain(id, controller->plainParamToNormalized(id, plain)), plain, 1e-9);
    }
  }
}

TEST_F(Vst3, PlaysItsStateInTime) {
  ASSERT_EQ(load(stateOf(quarters(), unhumanised())), kOk);
  std::map<std::int64_t, int> ons;
  std::map<std::int32_t, std::int32_t> pitchOfId;
  for (int block = 0; block < 100; ++block) {
    const std::int64_t start = position;
    for (const Event& event : process(1000)) {
      if (event.type == Event::kNoteOn) {
        ++ons[start + event.frame];
        pitchOfId[event.noteOn.noteId] = event.noteOn.pitch;
        EXPECT_EQ(static_cast<int>(event.noteOn.velocity * 127.0F), 100);
      } else {
        EXPECT_EQ(pitchOfId.at(event.noteOff.noteId), event.noteOff.pitch);
        EXPECT_EQ((start + event.frame) % 24000, 12000);
      }
    }
  }
  EXPECT_EQ(ons, (std::map<std::int64_t, int>{{0, 4}, {24000, 4}, {48000, 4}, {72000, 4}, {96000, 4}}));
}

TEST_F(Vst3, GivesAVelocityThatSurvivesBeingCutOff) {
  for (int velocity = 1; velocity <= 127; ++velocity) {
    EXPECT_EQ(static_cast<int>(static_cast<float>(velocity) / 127.0F * 127.0F), velocity);
  }
}

TEST_F(Vst3, ChangesParametersOnTheirFrames) {
  ASSERT_EQ(load(stateOf(quarters(), unhumanised())), kOk);
  process(1000);
  Changes changes;
  changes.add(ParameterId::melody, 500, 0);
  changes.add(ParameterId::melody, 900, 1);
  changes.add(ParameterId::bass, 700, 0);
  changes.add(ParameterId::bass, 1000, 1);  // As Ardour does: outside the block.
  const std::vector<Event> events = process(1000, &changes);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].frame, 500);
  EXPECT_EQ(events[0].noteOff.channel, 0);
  EXPECT_EQ(events[1].frame, 700);
  EXPECT_EQ(events[1].noteOff.channel, 2);
  const State now = readState(save());
  EXPECT_EQ(now.values[indexOf(ParameterId::melody)], 1);
  EXPECT_EQ(now.values[indexOf(ParameterId::bass)], 1) << "for the next block";
}

TEST_F(Vst3, PassesOverWhatIsNoNumber) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const State before = readState(save());
  Changes changes;
  changes.add(ParameterId::temperature, 0, none);
  changes.add(ParameterId::emit, 0, none);
  process(64, &changes);
  EXPECT_EQ(readState(save()).values, before.values);
  EXPECT_NE(controller->setParamNormalized(2, none), kOk);
  EXPECT_EQ(plain(ParameterId::temperature), 0.25);
  Text text{};
  EXPECT_EQ(controller->getParamStringByValue(13, none, text), kOk);
}

TEST_F(Vst3, TakesParametersInAFlush) {
  Changes changes;
  changes.add(ParameterId::temperature, 0, 0.75);
  ProcessData data{};
  data.inputParameters = &changes;
  EXPECT_EQ(processor->process(data), kOk);
  EXPECT_EQ(readState(save()).values[indexOf(ParameterId::temperature)], 0.75);
}

TEST_F(Vst3, PlaysByItselfWithoutAContext) {
  ASSERT_EQ(load(stateOf(quarters(), unhumanised())), kOk);
  Events events;
  ProcessData data{};
  data.frames = 64;
  data.outputEvents = &events;
  EXPECT_EQ(processor->process(data), kOk);
  EXPECT_EQ(events.events.size(), 4U);
}

TEST_F(Vst3, SavesWhatItLoaded) {
  const Bytes state = stateOf(quarters(), unhumanised());
  MemoryStream stream;
  stream.at = 6;
  stream.bytes.resize(stream.at + state.size());
  std::copy(state.begin(), state.end(), stream.bytes.begin() + 6);
  stream.most = 17;
  ASSERT_EQ(component->setState(&stream), kOk);
  EXPECT_EQ(save(), state);
  EXPECT_EQ(plain(ParameterId::humanise), 0);
}

TEST_F(Vst3, StaysAsItIsWhenAStateIsDamaged) {
  const Bytes state = stateOf(quarters(), unhumanised());
  ASSERT_EQ(load(state), kOk);
  Bytes damaged = state;
  damaged[100] ^= 1;
  testing::internal::CaptureStderr();
  EXPECT_NE(load(damaged), kOk);
  EXPECT_NE(load({}), kOk);
  const std::string said = testing::internal::GetCapturedStderr();
  EXPECT_EQ(said,
            "FeelScape: the state is damaged: its checksum is wrong\n"
            "FeelScape: the state is cut short: 20 bytes are missing\n");
  EXPECT_EQ(save(), state);
}

TEST_F(Vst3, GivesBackAStateOfANewerVersion) {
  Bytes newer = stateOf(quarters(), unhumanised());
  newer[8] = 2;
  testing::internal::CaptureStderr();
  EXPECT_NE(load(newer), kOk);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("of a newer FeelScape"), std::string::npos);
  EXPECT_EQ(save(), newer);
}

TEST_F(Vst3, LetsSwingFollowThePieceUntilItIsTouched) {
  Piece piece = quarters();
  piece.swing = 62;
  ASSERT_EQ(load(stateOf(piece)), kOk);
  EXPECT_NEAR(plain(ParameterId::swing), 62, 1e-9);

  // A host that gives back what it was shown, as a 32-bit float, has not touched it.
  Changes same;
  same.add(ParameterId::swing, 0, static_cast<double>((62.0F - 50.0F) / 25.0F));
  process(64, &same);
  EXPECT_FALSE(readState(save()).swingTouched);

  Changes other;
  other.add(ParameterId::swing, 0, 0.2);
  process(64, &other);
  const State now = readState(save());
  EXPECT_TRUE(now.swingTouched);
  EXPECT_NEAR(now.values[indexOf(ParameterId::swing)], 55, 1e-9);
}

TEST_F(Vst3, TwoInstancesDoNotKnowEachOther) {
  void* object = nullptr;
  const auto* id = reinterpret_cast<const char*>(kOurId);
  ASSERT_EQ(factory->createInstance(id, reinterpret_cast<const char*>(Component::iid.bytes), &object), kOk);
  const Owned<Component> second(static_cast<Component*>(object));
  ASSERT_EQ(load(stateOf(quarters())), kOk);
  MemoryStream stream;
  ASSERT_EQ(second->getState(&stream), kOk);
  EXPECT_FALSE(readState(stream.bytes).piece);
}

TEST_F(Vst3, IsOneUnitWithoutProgramsWhereNoPresetIsInstalled) {
  const auto units = ask<UnitInfo>();
  EXPECT_EQ(units->getUnitCount(), 1);
  Unit unit{};
  ASSERT_EQ(units->getUnitInfo(0, unit), kOk);
  EXPECT_EQ(unit.id, Unit::kRoot);
  EXPECT_EQ(unit.programList, Unit::kNoPrograms);
  EXPECT_EQ(units->getProgramListCount(), 0);
  EXPECT_NE(units->getUnitInfo(1, unit), kOk);
  EXPECT_NE(controller->setParamNormalized(1000, 1), kOk);
}

TEST_F(Vst3, SaysThatItHasNoHelp) {
  const auto more = ask<EditController2>();
  EXPECT_EQ(more->openHelp(1), kFalse);
  EXPECT_EQ(more->openAboutBox(1), kFalse);
}

// An installed FeelScape with two presets.
class Installed {
 protected:
  Installed() {
    folder.file("feelscape.jar");
    Piece slow = quarters();
    slow.tempo = 70;
    writeFile(folder / "presets/pieces/rain.vstpreset", presetOf(stateOf(slow, unhumanised())));
    writeFile(folder / "presets/pieces/bossa.vstpreset", presetOf(stateOf(quarters(), unhumanised())));
    setVariable("FEELSCAPE_HOME", folder / "");
  }
  ~Installed() { unsetVariable("FEELSCAPE_HOME"); }

  const TemporaryFolder folder;
};

class Vst3Programs : Installed, public Vst3 {
 protected:
  static constexpr std::uint32_t kProgram = 1000;

  Vst3Programs() {
    EXPECT_EQ(component->initialize(&loop), kOk);
    EXPECT_EQ(controller->setComponentHandler(&handler), kOk);
  }
  ~Vst3Programs() override { component->terminate(); }

  double tempo() { return readState(save()).piece->tempo; }

  using Installed::folder;
  Handler handler;
  Loop loop;
};

TEST_F(Vst3Programs, AreTheInstalledPresetsBehindThePieceThatIsThere) {
  const auto units = ask<UnitInfo>();
  Unit unit{};
  ASSERT_EQ(units->getUnitInfo(0, unit), kOk);
  ASSERT_EQ(units->getProgramListCount(), 1);
  ProgramList list{};
  ASSERT_EQ(units->getProgramListInfo(0, list), kOk);
  EXPECT_EQ(unit.programList, list.id);
  std::vector<std::u16string> names;
  for (std::int32_t i = 0; i < list.count; ++i) {
    Text name{};
    ASSERT_EQ(units->getProgramName(list.id, i, name), kOk);
    names.push_back(name);
  }
  EXPECT_EQ(names, (std::vector<std::u16string>{u"as it is", u"bossa", u"rain"}));
  Text name{};
  EXPECT_NE(units->getProgramName(list.id, 3, name), kOk);
  EXPECT_NE(units->getProgramName(2, 0, name), kOk);
}

TEST_F(Vst3Programs, AreTakenByAParameterBehindAllOthers) {
  ASSERT_EQ(controller->getParameterCount(), kParameterCount + 1);
  vst3::ParameterInfo info{};
  ASSERT_EQ(controller->getParameterInfo(kParameterCount, info), kOk);
  EXPECT_EQ(info.id, kProgram);
  EXPECT_EQ(info.stepCount, 2);
  EXPECT_EQ(info.flags, vst3::ParameterInfo::kIsList | vst3::ParameterInfo::kIsProgramChange);
  Text text{};
  ASSERT_EQ(controller->getParamStringByValue(kProgram, 1, text), kOk);
  EXPECT_EQ(std::u16string(text), u"rain");
  double normalized = -1;
  ASSERT_EQ(controller->getParamValueByString(kProgram, text, normalized), kOk);
  EXPECT_EQ(normalized, 1);
  EXPECT_EQ(controller->normalizedParamToPlain(kProgram, 0.5), 1);
  EXPECT_EQ(controller->plainParamToNormalized(kProgram, 2), 1);
}

TEST_F(Vst3Programs, AreLoadedWhole) {
  ASSERT_EQ(controller->setParamNormalized(kProgram, 1), kOk);
  EXPECT_EQ(tempo(), 70);
  EXPECT_EQ(plain(ParameterId::humanise), 0) << "the parameters are the preset's";
  EXPECT_EQ(process(64).size(), 4U);
  ASSERT_EQ(controller->setParamNormalized(kProgram, 0.5), kOk);
  EXPECT_EQ(tempo(), 120);
}

TEST_F(Vst3Programs, AreToldOfByTheHostsLoopAlone) {
  ASSERT_EQ(controller->setParamNormalized(kProgram, 1), kOk);
  EXPECT_TRUE(handler.restarts.empty()) << "Ardour waits for itself, out of a call of its own";
  loop.turn();
  EXPECT_EQ(handler.restarts, (std::vector<std::int32_t>{ComponentHandler::kParameterValuesChanged}));
  EXPECT_TRUE(loop.timers.empty());
}

TEST_F(Vst3Programs, LeaveAPieceAloneWhereAHostGivesBackWhatItRead) {
  Piece own = quarters();
  own.tempo = 99;
  ASSERT_EQ(controller->setParamNormalized(kProgram, 1), kOk);
  ASSERT_EQ(load(stateOf(own)), kOk);
  ASSERT_EQ(controller->setParamNormalized(kProgram, controller->getParamNormalized(kProgram)), kOk);
  Changes changes;
  changes.add(static_cast<ParameterId>(kProgram), 0, 1);
  process(64, &changes);
  EXPECT_EQ(tempo(), 99);
}

TEST_F(Vst3Programs, LeaveAPieceAloneWhereTheirFileIsGone) {
  ASSERT_EQ(load(stateOf(quarters())), kOk);
  std::filesystem::remove(folder / "presets/pieces/rain.vstpreset");
  testing::internal::CaptureStderr();
  EXPECT_NE(controller->setParamNormalized(kProgram, 1), kOk);
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "FeelScape: " + (folder / "presets/pieces/rain.vstpreset").u8string() + ": there is no such file\n");
  EXPECT_EQ(tempo(), 120);
  loop.turn();
  EXPECT_TRUE(handler.restarts.empty());
}

TEST_F(Vst3, MakesViewsWithoutStartingAnything) {
  for (int i = 0; i < 3; ++i) {
    const Owned<PlugView> view(controller->createView(kEditorView));
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->isPlatformTypeSupported(kOurWindow), kOk);
    EXPECT_EQ(view->isPlatformTypeSupported(kOtherWindow), kFalse);
    Rectangle size{};
    EXPECT_EQ(view->getSize(&size), kOk);
    EXPECT_GT(size.right, 0);
  }
  EXPECT_EQ(controller->createView("another"), nullptr);
  EXPECT_EQ(threads(), 1);
}

}  // namespace
}  // namespace feelscape::test
