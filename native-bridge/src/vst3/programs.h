// The installed presets as a VST 3 host lists them: programs, and the parameter that takes one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "preset/library.h"
#include "vst3/abi.h"

namespace feelscape::vst3 {

// The first program stands for the piece that is there, and the parameter always stands on it: a host that gives back
// what it has read changes nothing. It is no parameter of the state, and there is none where no preset is.
class Programs {
 public:
  // Of the parameter: those of the state will never be as many.
  static constexpr std::uint32_t kParameterId = 1000;
  static constexpr std::int32_t kListId = 1;

  Programs();

  bool isEmpty() const { return presets_.empty(); }
  int count() const { return static_cast<int>(presets_.size()) + 1; }
  bool has(std::int32_t list, std::int32_t program) const;
  std::string nameOf(int program) const;
  // Of every program but the first.
  const std::filesystem::path& fileOf(int program) const { return presets_[program - 1].file; }

  double normalizedOf(double program) const;
  int programOf(double normalized) const;
  std::optional<int> programOf(const std::string& name) const;
  void describe(ParameterInfo& info) const;

 private:
  std::vector<preset::Preset> presets_;
};

}  // namespace feelscape::vst3
