#include "preset/library.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <variant>

#include "preset/vst_preset.h"

namespace feelscape::preset {
namespace {

namespace fs = std::filesystem;

// More than any state has, and a host's own part of a preset beside it.
constexpr std::uintmax_t kMostBytes = 2 * kLargestState;

fs::path ifFolder(const fs::path& folder) {
  std::error_code fault;
  return fs::is_directory(folder, fault) ? folder : fs::path();
}

Bytes bytesOf(const fs::path& file) {
  std::error_code fault;
  const std::uintmax_t size = fs::file_size(file, fault);
  if (fault) throw StateFault("there is no such file");
  if (size > kMostBytes) throw StateFault("it is too large to be a preset");
  std::ifstream in(file, std::ios::binary);
  Bytes bytes(static_cast<std::size_t>(size));
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!in || in.gcount() != static_cast<std::streamsize>(size)) throw StateFault("it cannot be read");
  return bytes;
}

}  // namespace

fs::path factoryFolder(const child::Surroundings& around, const std::string& version) {
  const auto home = child::findHome(around, version);
  const auto* found = std::get_if<fs::path>(&home);
  return found != nullptr ? ifFolder(*found / "presets" / "pieces") : fs::path();
}

fs::path ownFolder(const child::Surroundings& around) {
  return around.presets.empty() ? fs::path() : ifFolder(around.presets / "FeelScape" / "FeelScape");
}

std::vector<Preset> presetsIn(const fs::path& folder) {
  std::vector<Preset> presets;
  std::error_code fault;
  for (fs::directory_iterator each(folder, fault), end; !fault && each != end; each.increment(fault)) {
    const fs::path& file = each->path();
    if (file.extension() == kEnding) presets.push_back({file.stem().u8string(), file});
  }
  std::sort(presets.begin(), presets.end(), [](const Preset& a, const Preset& b) { return a.name < b.name; });
  return presets;
}

Bytes readPreset(const fs::path& file) {
  try {
    Bytes state = unwrap(bytesOf(file));
    readState(state);
    return state;
  } catch (const StateFault& fault) {
    throw StateFault(file.u8string() + ": " + fault.what());
  }
}

}  // namespace feelscape::preset
