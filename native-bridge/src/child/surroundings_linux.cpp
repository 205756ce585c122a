#include <dlfcn.h>

#include <cstdlib>
#include <sstream>
#include <system_error>

#include "child/home.h"

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::vector<fs::path> foldersIn(const std::string& list) {
  std::vector<fs::path> folders;
  std::istringstream in(list);
  for (std::string folder; std::getline(in, folder, ':');) folders.push_back(folder);
  return folders;
}

// The specification of the folders wants a relative one ignored.
fs::path cacheFolder(const fs::path& home) {
  const fs::path cache = variable("XDG_CACHE_HOME");
  if (cache.is_absolute()) return cache;
  return home.is_absolute() ? home / ".cache" : fs::path();
}

fs::path binaryOf(const void* place) {
  Dl_info info{};
  if (dladdr(place, &info) == 0) return {};
  std::error_code fault;
  return fs::canonical(info.dli_fname, fault);
}

}  // namespace

Surroundings Surroundings::here() {
  static const char inThisBinary = 0;
  const fs::path home = variable("HOME");
  Surroundings around;
  around.feelscapeHome = variable("FEELSCAPE_HOME");
  around.libraries = {"/usr/local/lib", "/usr/lib"};
  if (!home.empty()) {
    around.libraries.insert(around.libraries.begin(), home / ".local/lib");
    around.presets = home / ".vst3/presets";
  }
  around.cache = cacheFolder(home);
  around.programs = foldersIn(variable("PATH"));
  around.binary = binaryOf(&inThisBinary);
  return around;
}

}  // namespace feelscape::child
