// The plugin's one unit and its presets, as a VST 3 host lists them.
#include <exception>

#include "vst3/plugin.h"
#include "vst3/report.h"
#include "vst3/text.h"

namespace feelscape::vst3 {

// [main-thread]
std::int32_t Plugin::getUnitCount() { return 1; }

// [main-thread]
Result Plugin::getUnitInfo(std::int32_t index, Unit& unit) {
  if (index != 0) return kInvalidArgument;
  unit = {};
  unit.id = Unit::kRoot;
  unit.parent = Unit::kNoParent;
  copyText("FeelScape", unit.name);
  unit.programList = programs_.isEmpty() ? Unit::kNoPrograms : Programs::kListId;
  return kOk;
}

// [main-thread]
std::int32_t Plugin::getProgramListCount() { return programs_.isEmpty() ? 0 : 1; }

// [main-thread]
Result Plugin::getProgramListInfo(std::int32_t index, ProgramList& list) {
  if (index < 0 || index >= getProgramListCount()) return kInvalidArgument;
  list = {};
  list.id = Programs::kListId;
  copyText("Presets", list.name);
  list.count = programs_.count();
  return kOk;
}

// [main-thread]
Result Plugin::getProgramName(std::int32_t list, std::int32_t program, char16_t* name) {
  if (name == nullptr || !programs_.has(list, program)) return kInvalidArgument;
  copyText(programs_.nameOf(program), name, std::size(Text{}));
  return kOk;
}

// [main-thread]
Result Plugin::getProgramInfo(std::int32_t, std::int32_t, const char*, char16_t*) { return kFalse; }

// [main-thread] A pitch's name would be of all channels alike, but is a drum's on one of them alone.
Result Plugin::hasProgramPitchNames(std::int32_t, std::int32_t) { return kFalse; }

// [main-thread]
Result Plugin::getProgramPitchName(std::int32_t, std::int32_t, std::int16_t, char16_t*) { return kFalse; }

// [main-thread]
std::int32_t Plugin::getSelectedUnit() { return Unit::kRoot; }

// [main-thread]
Result Plugin::selectUnit(std::int32_t unit) { return unit == Unit::kRoot ? kOk : kFalse; }

// [main-thread]
Result Plugin::getUnitByBus(std::int32_t mediaType, std::int32_t direction, std::int32_t bus, std::int32_t,
                            std::int32_t& unit) {
  if (bus < 0 || bus >= getBusCount(mediaType, direction)) return kFalse;
  unit = Unit::kRoot;
  return kOk;
}

// [main-thread] Presets are files.
Result Plugin::setUnitProgramData(std::int32_t, std::int32_t, Stream*) { return kNotImplemented; }

// [main-thread] A preset is taken here, when a person asks for it: of the audio thread's word of it nothing comes.
Result Plugin::takeProgram(int program) {
  if (program == 0) return kOk;
  try {
    instrument_.load(preset::readPreset(programs_.fileOf(program)));
    editor_.stateSet();
    host_.pieceChanged();
    return kOk;
  } catch (const std::exception& fault) {
    report(fault);
    return kFalse;
  }
}

}  // namespace feelscape::vst3
