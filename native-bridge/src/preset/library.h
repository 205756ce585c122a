// The presets on this machine: files, each with a finished piece. docs/decisions/0015 says where they come from. All of
// it [main-thread], and all of it done without the child.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "child/home.h"
#include "core/state.h"

namespace feelscape::preset {

// Of their files' names.
inline constexpr char kEnding[] = ".vstpreset";

struct Preset {
  std::string name;
  std::filesystem::path file;
};

// The folder of those that were installed with FeelScape; empty where there is none.
std::filesystem::path factoryFolder(const child::Surroundings& around, const std::string& version);

// The folder of a person's own, which VST 3 hosts have too; empty where there is none.
std::filesystem::path ownFolder(const child::Surroundings& around);

// Those of a folder, by name.
std::vector<Preset> presetsIn(const std::filesystem::path& folder);

// The state in a file, checked. Throws StateFault with the file's name.
Bytes readPreset(const std::filesystem::path& file);

}  // namespace feelscape::preset
