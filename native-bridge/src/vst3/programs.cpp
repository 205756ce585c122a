#include "vst3/programs.h"

#include <algorithm>
#include <cmath>

#include "child/home.h"
#include "vst3/text.h"

namespace feelscape::vst3 {
namespace {

constexpr char kAsItIs[] = "as it is";

}  // namespace

// [main-thread] Looks into one folder: nothing is read of the files, and no child is started.
Programs::Programs()
    : presets_(preset::presetsIn(preset::factoryFolder(child::Surroundings::here(), FEELSCAPE_VERSION))) {}

bool Programs::has(std::int32_t list, std::int32_t program) const {
  return !isEmpty() && list == kListId && program >= 0 && program < count();
}

std::string Programs::nameOf(int program) const { return program == 0 ? kAsItIs : presets_[program - 1].name; }

double Programs::normalizedOf(double program) const {
  return std::clamp(std::round(program), 0.0, count() - 1.0) / (count() - 1);
}

int Programs::programOf(double normalized) const {
  if (std::isnan(normalized)) return 0;
  return std::min(count() - 1, static_cast<int>(std::clamp(normalized, 0.0, 1.0) * count()));
}

std::optional<int> Programs::programOf(const std::string& name) const {
  for (int program = 0; program < count(); ++program) {
    if (nameOf(program) == name) return program;
  }
  return std::nullopt;
}

void Programs::describe(ParameterInfo& info) const {
  info = {};
  info.id = kParameterId;
  copyText("Preset", info.title);
  copyText("Preset", info.shortTitle);
  info.stepCount = count() - 1;
  info.flags = ParameterInfo::kIsList | ParameterInfo::kIsProgramChange;
}

}  // namespace feelscape::vst3
