// The built .clap as a host sees it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "clap/abi.h"
#include "support/binary.h"
#include "support/pieces.h"
#include "support/presets.h"
#include "support/process.h"
#include "support/temporary.h"

namespace feelscape::test {
namespace {

using namespace feelscape::clap;

// A host that may know CLAP's notes.
struct FakeHost {
  explicit FakeHost(std::uint32_t dialects) : dialects(dialects) {
    host = {clap::kVersion, this, "test", "test", "", "1", getExtension, ignore, ignore, [](const Host* host) {
              ++of(host).callbacks;
            }};
  }

  static FakeHost& of(const Host* host) { return *static_cast<FakeHost*>(host->hostData); }
  static void ignore(const Host*) {}

  static const void* getExtension(const Host*, const char* name) {
    static const HostNotePorts ports = {[](const Host* host) { return of(host).dialects; },
                                        [](const Host*, std::uint32_t) {}};
    static const HostParams params = {[](const Host* host, std::uint32_t flags) { of(host).rescans.push_back(flags); },
                                      [](const Host*, std::uint32_t, std::uint32_t) {}, ignore};
    static const HostLog log = {[](const Host* host, std::int32_t, const char* text) { of(host).log = text; }};
    static const HostThreadCheck threads = {[](const Host* host) { return of(host).isMainThread; },
                                            [](const Host* host) { return !of(host).isMainThread; }};
    static const HostPresetLoad presets = {
        [](const Host* host, std::uint32_t, const char*, const char*, std::int32_t, const char* text) {
          of(host).presetFault = text;
        },
        [](const Host* host, std::uint32_t, const char* location, const char*) { of(host).presetLoaded = location; }};
    if (std::strcmp(name, kThreadCheckName) == 0) return &threads;
    if (std::strcmp(name, kPresetLoadName) == 0) return &presets;
    if (std::strcmp(name, kNotePortsName) == 0) return &ports;
    if (std::strcmp(name, kParamsName) == 0) return &params;
    if (std::strcmp(name, kLogName) == 0) return &log;
    return nullptr;
  }

  Host host{};
  std::uint32_t dialects;
  std::vector<std::uint32_t> rescans;
  std::string log;
  bool isMainThread = true;
  int callbacks = 0;
  std::string presetFault;
  std::string presetLoaded;
};

union AnyEvent {
  EventHeader header;
  ParameterEvent parameter;
  TransportEvent transport;
  clap::NoteEvent note;
  MidiEvent midi;
};

TransportEvent transportAt(double quarters, double tempo, std::uint32_t frame = 0) {
  TransportEvent event{};
  event.header = {sizeof event, frame, kCoreSpace, kTransport, 0};
  event.flags = TransportEvent::kHasTempo | TransportEvent::kHasBeats | TransportEvent::kIsPlaying;
  event.beats = static_cast<std::int64_t>(quarters * kTimeParts);
  event.tempo = tempo;
  return event;
}

AnyEvent parameterAt(std::uint32_t frame, ParameterId id, double value) {
  AnyEvent event{};
  event.parameter.header = {sizeof(ParameterEvent), frame, kCoreSpace, kParameterValue, 0};
  event.parameter.id = static_cast<std::uint32_t>(id);
  event.parameter.value = value;
  return event;
}

AnyEvent asEvent(const TransportEvent& transport) {
  AnyEvent event{};
  event.transport = transport;
  return event;
}

// One note of every lane on every quarter.
Piece quarters() {
  Piece piece;
  for (std::uint32_t tick = 0; tick < 3840; tick += 960) {
    for (std::uint8_t lane = 0; lane < kLanes; ++lane) {
      piece.notes.push_back({tick, 480, lane, static_cast<std::uint8_t>(40 + lane), 100, 0, 32});
    }
  }
  return piece;
}

Bytes someState() {
  ParameterValues values = standardValues();
  values[indexOf(ParameterId::humanise)] = 0;
  return stateOf(quarters(), values);
}

class Clap : public testing::TestWithParam<std::uint32_t> {
 protected:
  Clap() : binary(FEELSCAPE_CLAP), entry(binary.find<const Entry>("clap_entry")), host(kMidiDialect) { start(); }

  ~Clap() override { plugin->destroy(plugin); }

  void start() {
    const auto* factory = static_cast<const Factory*>(entry->getFactory(kFactoryName));
    plugin = factory->create(factory, &host.host, "org.feelscape.feelscape");
    EXPECT_TRUE(plugin->init(plugin));
    EXPECT_TRUE(plugin->activate(plugin, 48000, 1, 4096));
    EXPECT_TRUE(plugin->startProcessing(plugin));
  }

  void restart(std::uint32_t dialects) {
    plugin->destroy(plugin);
    host.dialects = dialects;
    start();
  }

  template <typename Extension>
  const Extension& extension(const char* name) {
    return *static_cast<const Extension*>(plugin->getExtension(plugin, name));
  }

  bool load(const Bytes& bytes) {
    return from(bytes,
                [this](const InputStream* stream) { return extension<clap::State>(kStateName).load(plugin, stream); });
  }

  Bytes save() {
    return into([this](const OutputStream* stream) { return extension<clap::State>(kStateName).save(plugin, stream); });
  }

  bool loadFor(std::uint32_t context, const Bytes& bytes) {
    return from(bytes, [&](const InputStream* stream) {
      return extension<ContextState>(kStateContextName).load(plugin, stream, context);
    });
  }

  Bytes saveFor(std::uint32_t context) {
    return into([&](const OutputStream* stream) {
      return extension<ContextState>(kStateContextName).save(plugin, stream, context);
    });
  }

  bool loadPreset(const std::string& file) {
    return extension<PresetLoad>(kPresetLoadName).fromLocation(plugin, kInFile, file.c_str(), nullptr);
  }

  // Has bytes read by a stream that gives them in pieces.
  template <typename Reader>
  static bool from(const Bytes& bytes, Reader reader) {
    struct Source {
      const Bytes& bytes;
      std::size_t at = 0;
    } source{bytes};
    const InputStream stream = {&source, [](const InputStream* from, void* to, std::uint64_t size) -> std::int64_t {
                                  auto& s = *static_cast<Source*>(from->context);
                                  const std::size_t count = std::min<std::size_t>({size, 13, s.bytes.size() - s.at});
                                  std::memcpy(to, s.bytes.data() + s.at, count);
                                  s.at += count;
                                  return static_cast<std::int64_t>(count);
                                }};
    return reader(&stream);
  }

  // Takes what is written to a stream, in pieces.
  template <typename Writer>
  static Bytes into(Writer writer) {
    Bytes bytes;
    const OutputStream stream = {&bytes, [](const OutputStream* to, const void* from, std::uint64_t size) {
                                   auto& b = *static_cast<Bytes*>(to->context);
                                   const auto* first = static_cast<const std::uint8_t*>(from);
                                   const auto count = std::min<std::uint64_t>(size, 100);
                                   b.insert(b.end(), first, first + count);
                                   return static_cast<std::int64_t>(count);
                                 }};
    EXPECT_TRUE(writer(&stream));
    return bytes;
  }

  std::vector<AnyEvent> process(std::uint32_t frames, const TransportEvent* transport, std::vector<AnyEvent> in = {}) {
    std::vector<float> samples(2 * frames, 1);
    float* channels[] = {samples.data(), samples.data() + frames};
    AudioBuffer audio{channels, nullptr, 2, 0, 0};
    std::vector<AnyEvent> out;
    const InputEvents input = {&in,
                               [](const InputEvents* e) { return static_cast<std::uint32_t>(list(e->context).size()); },
                               [](const InputEvents* e, std::uint32_t index) -> const EventHeader* {
                                 return &list(e->context)[index].header;
                               }};
    const OutputEvents output = {&out, [](const OutputEvents* e, const EventHeader* event) {
                                   AnyEvent copy{};
                                   std::memcpy(&copy, event, event->size);
                                   list(e->context).push_back(copy);
                                   return true;
                                 }};
    const Process block = {-1, frames, transport, nullptr, &audio, 0, 1, &input, &output};
    EXPECT_EQ(plugin->process(plugin, &block), kContinue);
    EXPECT_TRUE(std::all_of(samples.begin(), samples.end(), [](float sample) { return sample == 0; }));
    return out;
  }

  static std::vector<AnyEvent>& list(void* context) { return *static_cast<std::vector<AnyEvent>*>(context); }

  Binary binary;
  const Entry* entry;
  FakeHost host;
  const clap::Plugin* plugin = nullptr;
};

TEST_F(Clap, SaysMidiToAHostThatDoesNotClaimToKnowClapsNotes) {
  ASSERT_TRUE(load(someState()));
  const TransportEvent transport = transportAt(0, 120);
  const auto events = process(64, &transport);
  ASSERT_EQ(events.size(), 4U);
  EXPECT_EQ(events[3].header.type, kMidi);
  EXPECT_EQ(events[3].midi.data[0], 0x99);
  EXPECT_EQ(events[3].midi.data[1], 43);
  EXPECT_EQ(events[3].midi.data[2], 100);
}

TEST_F(Clap, SaysClapsNotesToAHostThatKnowsThem) {
  restart(kClapDialect | kMidiDialect);
  ASSERT_TRUE(load(someState()));
  const TransportEvent transport = transportAt(0, 120);
  const auto ons = process(64, &transport);
  ASSERT_EQ(ons.size(), 4U);
  EXPECT_EQ(ons[0].header.type, clap::kNoteOn);
  EXPECT_EQ(ons[0].note.velocity, 100 / 127.0);
  const TransportEvent stopped = [] {
    TransportEvent event = transportAt(0, 120);
    event.flags &= ~static_cast<std::uint32_t>(TransportEvent::kIsPlaying);
    return event;
  }();
  const auto offs = process(64, &stopped);
  ASSERT_EQ(offs.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(offs[i].header.type, clap::kNoteOff);
    EXPECT_EQ(offs[i].note.noteId, ons[i].note.noteId);
  }
}

TEST_F(Clap, SplitsABlockAtParametersAndTransportEvents) {
  ASSERT_TRUE(load(someState()));
  const TransportEvent transport = transportAt(0, 120);
  // The bass is off from frame 10 on; on frame 100 the host jumps to the next quarter.
  const auto events =
      process(200, &transport, {parameterAt(10, ParameterId::bass, 0), asEvent(transportAt(1, 120, 100))});
  ASSERT_EQ(events.size(), 4U + 1U + 3U + 3U);
  EXPECT_EQ(events[4].header.frame, 10U);
  EXPECT_EQ(events[4].midi.data[0], 0x82);
  for (std::size_t i = 5; i < 11; ++i) EXPECT_EQ(events[i].header.frame, 100U);
  EXPECT_EQ(events[5].midi.data[0], 0x80);
  EXPECT_EQ(events[8].midi.data[0], 0x90);
}

TEST_F(Clap, SeesThroughQtractorsRounding) {
  ASSERT_TRUE(load(someState()));
  // Beats as 32-bit floats in steps of 1/960, seconds exact.
  std::vector<std::int64_t> ons;
  for (std::int64_t frame = 0; frame < 100000; frame += 1024) {
    const double quarters = static_cast<double>(frame) * 187 / 60 / 48000;
    TransportEvent transport = transportAt(static_cast<float>(std::floor(quarters * 960) / 960), 187);
    transport.flags |= TransportEvent::kHasSeconds;
    transport.seconds = static_cast<std::int64_t>(static_cast<double>(frame) / 48000 * kTimeParts);
    for (const AnyEvent& event : process(1024, &transport)) {
      if (event.midi.data[0] == 0x90) ons.push_back(frame + event.header.frame);
    }
  }
  // Quarters at 187 begin every 15401.07 frames.
  EXPECT_EQ(ons, (std::vector<std::int64_t>{0, 15402, 30803, 46204, 61605, 77006, 92407}));
}

TEST_F(Clap, PlaysByItselfWithoutATransport) {
  ASSERT_TRUE(load(someState()));
  EXPECT_EQ(process(64, nullptr).size(), 4U);
  EXPECT_TRUE(process(64, nullptr).empty());
}

TEST_F(Clap, HasAStereoOutAndNotePortsBothWays) {
  const auto& audio = extension<AudioPorts>(kAudioPortsName);
  EXPECT_EQ(audio.count(plugin, true), 0U);
  ASSERT_EQ(audio.count(plugin, false), 1U);
  AudioPortInfo port{};
  ASSERT_TRUE(audio.get(plugin, 0, false, &port));
  EXPECT_EQ(port.channelCount, 2U);
  EXPECT_FALSE(audio.get(plugin, 1, false, &port));
  const auto& notes = extension<NotePorts>(kNotePortsName);
  EXPECT_EQ(notes.count(plugin, false), 1U);
  EXPECT_EQ(notes.count(plugin, true), 1U) << "or Qtractor crashes";
}

TEST_F(Clap, ListsItsParametersWithTextsBothWays) {
  const auto& params = extension<Params>(kParamsName);
  ASSERT_EQ(params.count(plugin), static_cast<std::uint32_t>(kParameterCount));
  for (std::uint32_t i = 0; i < params.count(plugin); ++i) {
    clap::ParameterInfo info{};
    ASSERT_TRUE(params.getInfo(plugin, i, &info));
    EXPECT_EQ(info.id, i + 1);
    char text[64];
    ASSERT_TRUE(params.valueToText(plugin, info.id, info.standard, text, sizeof text));
    double value = -1;
    ASSERT_TRUE(params.textToValue(plugin, info.id, text, &value)) << text;
    EXPECT_NEAR(value, info.standard, 1e-9) << text;
    ASSERT_TRUE(params.getValue(plugin, info.id, &value));
    EXPECT_EQ(value, info.standard);
  }
  char tiny[3];
  ASSERT_TRUE(params.valueToText(plugin, 2, 0.25, tiny, sizeof tiny));
  EXPECT_STREQ(tiny, "0.");
}

TEST_F(Clap, WritesValuesWithTheirUnitsAndReadsWhatAPersonTypes) {
  const auto& params = extension<Params>(kParamsName);
  const struct {
    ParameterId id;
    double value;
    const char* text;
    const char* typed;
  } rows[] = {{ParameterId::humanise, 0.3, "30.0 %", "30"},      {ParameterId::velocity, 2, "200.0 %", "200%"},
              {ParameterId::swing, 62.5, "62.50 %", " 62.5 % "}, {ParameterId::transpose, -12, "-12 st", "-12"},
              {ParameterId::temperature, 0.5, "0.500", "0.5"},   {ParameterId::start, 3, "4", "4"},
              {ParameterId::latch, 2, "loop", "Loop"},           {ParameterId::rate, 0, "half", "HALF"},
              {ParameterId::emit, 4, "drums", "drums"},          {ParameterId::bypass, 1, "on", "On"}};
  for (const auto& row : rows) {
    const auto id = static_cast<std::uint32_t>(row.id);
    char text[64];
    ASSERT_TRUE(params.valueToText(plugin, id, row.value, text, sizeof text));
    EXPECT_STREQ(text, row.text);
    double value = -1;
    EXPECT_TRUE(params.textToValue(plugin, id, row.typed, &value)) << row.typed;
    EXPECT_NEAR(value, row.value, 1e-9) << row.typed;
  }
}

TEST_F(Clap, HasATextForWhatIsNoNumber) {
  const auto& params = extension<Params>(kParamsName);
  char text[64];
  for (std::uint32_t id = 1; id <= params.count(plugin); ++id) {
    EXPECT_TRUE(params.valueToText(plugin, id, std::numeric_limits<double>::quiet_NaN(), text, sizeof text));
  }
}

TEST_F(Clap, SavesWhatItLoadedAndAsksTheHostToReadTheValuesAnew) {
  ASSERT_TRUE(load(someState()));
  EXPECT_EQ(host.rescans, (std::vector<std::uint32_t>{HostParams::kRescanValues}));
  EXPECT_EQ(save(), someState());
}

TEST_F(Clap, TellsTheHostWhatIsWrongWithAState) {
  Bytes damaged = someState();
  damaged.back() ^= 1;
  EXPECT_FALSE(load(damaged));
  EXPECT_EQ(host.log, "FeelScape: the state is damaged: its checksum is wrong");
  EXPECT_TRUE(host.rescans.empty());
}

Bytes withUnfinished(const Bytes& state) {
  feelscape::State made = readState(state);
  made.chunks.push_back({{'W', 'I', 'S', 'H'}, {1, 2, 3}});
  return writeState(made);
}

TEST_F(Clap, LeavesOutWhatIsUnfinishedWhereItSavesAPreset) {
  const Bytes unfinished = withUnfinished(someState());
  ASSERT_TRUE(loadFor(kForProject, unfinished));
  EXPECT_EQ(saveFor(kForProject), unfinished);
  EXPECT_EQ(saveFor(kForDuplicate), unfinished);
  EXPECT_EQ(saveFor(kForPreset), someState());
}

TEST_F(Clap, TakesAStateOnAnotherThreadAndTellsOfItOnTheMainOne) {
  host.isMainThread = false;
  ASSERT_TRUE(load(someState()));
  EXPECT_EQ(save(), someState());
  EXPECT_EQ(host.callbacks, 1);
  EXPECT_TRUE(host.rescans.empty());
  host.isMainThread = true;
  plugin->onMainThread(plugin);
  plugin->onMainThread(plugin);
  EXPECT_EQ(host.rescans, (std::vector<std::uint32_t>{HostParams::kRescanValues}));
}

TEST_F(Clap, LoadsAPreset) {
  const TemporaryFolder folder;
  writeFile(folder / "soul.vstpreset", presetOf(someState()));
  ASSERT_TRUE(loadPreset((folder / "soul.vstpreset").u8string()));
  EXPECT_EQ(save(), someState());
  EXPECT_EQ(host.presetLoaded, (folder / "soul.vstpreset").u8string());
  EXPECT_EQ(host.rescans, (std::vector<std::uint32_t>{HostParams::kRescanValues}));
}

TEST_F(Clap, StaysAsItIsWhereAPresetCannotBeLoaded) {
  ASSERT_TRUE(load(someState()));
  EXPECT_FALSE(loadPreset("/nowhere/soul.vstpreset"));
  EXPECT_EQ(host.presetFault, "/nowhere/soul.vstpreset: there is no such file");
  EXPECT_FALSE(extension<PresetLoad>(kPresetLoadName).fromLocation(plugin, kInPlugin, nullptr, "soul"));
  EXPECT_EQ(save(), someState());
}

TEST_F(Clap, HasEachParameterOnOnePageOfKnobs) {
  const auto& controls = extension<RemoteControls>(kRemoteControlsName);
  std::multiset<std::uint32_t> seen;
  std::set<std::uint32_t> pages;
  for (std::uint32_t i = 0; i < controls.count(plugin); ++i) {
    ControlPage page{};
    ASSERT_TRUE(controls.get(plugin, i, &page));
    EXPECT_TRUE(pages.insert(page.id).second);
    EXPECT_STRNE(page.name, "");
    for (const std::uint32_t id : page.parameters) {
      if (id != kInvalidId) seen.insert(id);
    }
  }
  ASSERT_EQ(seen.size(), static_cast<std::size_t>(kParameterCount));
  std::uint32_t expected = 1;
  for (const std::uint32_t id : seen) EXPECT_EQ(id, expected++);
  ControlPage none{};
  EXPECT_FALSE(controls.get(plugin, controls.count(plugin), &none));
}

TEST_F(Clap, NamesItsDrums) {
  const auto& names = extension<NoteNames>(kNoteNamesName);
  ASSERT_EQ(names.count(plugin), 5U);
  NoteName name{};
  ASSERT_TRUE(names.get(plugin, 0, &name));
  EXPECT_STREQ(name.name, "Kick");
  EXPECT_EQ(name.key, 36);
  EXPECT_EQ(name.channel, 9);
  EXPECT_FALSE(names.get(plugin, 5, &name));
}

TEST_F(Clap, HasNoLatency) { EXPECT_EQ(extension<Latency>(kLatencyName).get(plugin), 0U); }

// What a host learns of presets.
struct Found {
  std::vector<std::pair<std::string, std::uint32_t>> folders;
  std::string ending;
  std::vector<std::pair<std::string, std::uint32_t>> presets;
  std::string plugin;
  std::string fault;
};

class ClapDiscovery : public testing::Test {
 protected:
  ClapDiscovery() : binary(FEELSCAPE_CLAP) {
    setVariable("FEELSCAPE_HOME", folder / "home");
    setVariable("HOME", folder / "user");
    folder.file("home/feelscape.jar");
    writeFile(folder / "home/presets/pieces/soul.vstpreset", presetOf(someState()));
    writeFile(folder / "user/.vst3/presets/FeelScape/FeelScape/mine.vstpreset", presetOf(someState()));
    indexer = {clap::kVersion,
               "test",
               "test",
               "",
               "1",
               &found,
               [](const PresetIndexer* self, const PresetFileType* type) {
                 of(self->context).ending = type->ending;
                 return true;
               },
               [](const PresetIndexer* self, const PresetLocation* location) {
                 of(self->context).folders.emplace_back(location->location, location->flags);
                 return true;
               },
               nullptr,
               nullptr};
    receiver = {};
    receiver.context = &found;
    receiver.failed = [](const PresetReceiver* self, std::int32_t, const char* text) {
      of(self->context).fault = text;
    };
    receiver.begin = [](const PresetReceiver* self, const char* name, const char*) {
      of(self->context).presets.emplace_back(name, 0);
      return true;
    };
    receiver.addPlugin = [](const PresetReceiver* self, const UniversalPluginId* id) {
      of(self->context).plugin = std::string(id->abi) + " " + id->id;
    };
    receiver.setFlags = [](const PresetReceiver* self, std::uint32_t flags) {
      of(self->context).presets.back().second = flags;
    };
    receiver.addCreator = [](const PresetReceiver*, const char*) {};
    const auto* factory =
        static_cast<const Discovery*>(binary.find<const Entry>("clap_entry")->getFactory(kDiscoveryName));
    provider = factory->create(factory, &indexer, factory->descriptor(factory, 0)->id);
  }

  ~ClapDiscovery() override {
    provider->destroy(provider);
    unsetVariable("FEELSCAPE_HOME");
  }

  static Found& of(void* context) { return *static_cast<Found*>(context); }

  bool read(const std::filesystem::path& file) {
    return provider->readFile(provider, kInFile, file.u8string().c_str(), &receiver);
  }

  const TemporaryFolder folder;
  Binary binary;
  Found found;
  PresetIndexer indexer{};
  PresetReceiver receiver{};
  const PresetProvider* provider = nullptr;
};

TEST_F(ClapDiscovery, NamesTheInstalledFolderAndAPersonsOwn) {
  ASSERT_TRUE(provider->init(provider));
  EXPECT_EQ(found.ending, "vstpreset");
  std::vector<std::pair<std::string, std::uint32_t>> expected = {
      {(folder / "home/presets/pieces").u8string(), kFactoryContent}};
  // On Windows no variable says where a person's documents are.
#ifndef _WIN32
  expected.emplace_back((folder / "user/.vst3/presets/FeelScape/FeelScape").u8string(), kUserContent);
#endif
  EXPECT_EQ(found.folders, expected);
}

TEST_F(ClapDiscovery, TellsWhatIsInAFile) {
  ASSERT_TRUE(provider->init(provider));
  EXPECT_TRUE(read(folder / "home/presets/pieces/soul.vstpreset"));
  EXPECT_TRUE(read(folder / "user/.vst3/presets/FeelScape/FeelScape/mine.vstpreset"));
  EXPECT_EQ(found.presets,
            (std::vector<std::pair<std::string, std::uint32_t>>{{"soul", kFactoryContent}, {"mine", kUserContent}}));
  EXPECT_EQ(found.plugin, "clap org.feelscape.feelscape");
  EXPECT_EQ(found.fault, "");
}

TEST_F(ClapDiscovery, SaysWhatIsWrongWithAFile) {
  ASSERT_TRUE(provider->init(provider));
  EXPECT_FALSE(read(folder.file("user/x.vstpreset", "VST3")));
  EXPECT_EQ(found.fault, (folder / "user/x.vstpreset").u8string() + ": the preset ends too early");
  EXPECT_TRUE(found.presets.empty());
}

TEST_F(ClapDiscovery, GoesWithoutFoldersWhereThereAreNone) {
  setVariable("FEELSCAPE_HOME", "/nowhere");
  setVariable("HOME", "/nowhere");
  ASSERT_TRUE(provider->init(provider));
  EXPECT_TRUE(found.folders.empty());
}

TEST_F(Clap, TakesParametersInAFlush) {
  std::vector<AnyEvent> in = {parameterAt(0, ParameterId::transpose, 5)};
  const InputEvents input = {
      &in, [](const InputEvents* e) { return static_cast<std::uint32_t>(list(e->context).size()); },
      [](const InputEvents* e, std::uint32_t index) -> const EventHeader* { return &list(e->context)[index].header; }};
  const auto& params = extension<Params>(kParamsName);
  params.flush(plugin, &input, nullptr);
  double value = 0;
  ASSERT_TRUE(params.getValue(plugin, static_cast<std::uint32_t>(ParameterId::transpose), &value));
  EXPECT_EQ(value, 5);
}

}  // namespace
}  // namespace feelscape::test
