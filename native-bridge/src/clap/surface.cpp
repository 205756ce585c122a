#include "clap/surface.h"

#include <initializer_list>
#include <iterator>

#include "clap/text.h"
#include "core/parameters.h"
#include "core/piece.h"

namespace feelscape::clap {
namespace {

// ---- pages of knobs; an id that was given once keeps its meaning ----

struct Page {
  std::uint32_t id;
  const char* name;
  std::initializer_list<ParameterId> parameters;
};

constexpr Page kPages[] = {
    {1,
     "Feel",
     {ParameterId::temperature, ParameterId::swing, ParameterId::humanise, ParameterId::velocity,
      ParameterId::transpose, ParameterId::rate, ParameterId::latch, ParameterId::start}},
    {2,
     "Lanes",
     {ParameterId::melody, ParameterId::chords, ParameterId::bass, ParameterId::drums, ParameterId::play,
      ParameterId::emit}},
    {3, "Sound", {ParameterId::previewOn, ParameterId::previewLevel, ParameterId::lofi, ParameterId::bypass}},
};

// [main-thread]
std::uint32_t countPages(const Plugin*) { return static_cast<std::uint32_t>(std::size(kPages)); }

// [main-thread]
bool getPage(const Plugin* plugin, std::uint32_t index, ControlPage* page) {
  if (index >= countPages(plugin)) return false;
  const Page& from = kPages[index];
  *page = {};
  copyText("FeelScape", page->section);
  page->id = from.id;
  copyText(from.name, page->name);
  for (std::uint32_t& place : page->parameters) place = kInvalidId;
  std::uint32_t* place = page->parameters;
  for (const ParameterId parameter : from.parameters) *place++ = static_cast<std::uint32_t>(parameter);
  return true;
}

// ---- the drums ----

struct Drum {
  std::int16_t key;
  const char* name;
};

constexpr Drum kDrumNames[] = {{36, "Kick"}, {37, "Rim"}, {38, "Snare"}, {42, "Closed hat"}, {46, "Open hat"}};

// [main-thread]
std::uint32_t countNoteNames(const Plugin*) { return static_cast<std::uint32_t>(std::size(kDrumNames)); }

// [main-thread]
bool getNoteName(const Plugin* plugin, std::uint32_t index, NoteName* name) {
  if (index >= countNoteNames(plugin)) return false;
  *name = {};
  copyText(kDrumNames[index].name, name->name);
  name->port = -1;
  name->key = kDrumNames[index].key;
  name->channel = kChannelOfLane[kDrums];
  return true;
}

}  // namespace

const RemoteControls kRemoteControls = {countPages, getPage};
const NoteNames kNoteNames = {countNoteNames, getNoteName};

}  // namespace feelscape::clap
