#include "child/home.h"

#include <fstream>
#include <system_error>

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;

constexpr const char* kJar = "feelscape.jar";
constexpr const char* kProperties = "feelscape.properties";

bool isFile(const fs::path& path) {
  std::error_code fault;
  return fs::is_regular_file(path, fault);
}

bool isHome(const fs::path& folder) { return isFile(folder / kJar); }

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// The value of home in a file of properties; a relative one counts from the file's folder.
std::optional<fs::path> homeIn(const fs::path& properties) {
  std::ifstream in(properties);
  for (std::string line; std::getline(in, line);) {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos || trimmed(line.substr(0, equals)) != "home") continue;
    return (properties.parent_path() / fs::u8path(trimmed(line.substr(equals + 1)))).lexically_normal();
  }
  return std::nullopt;
}

std::optional<fs::path> propertiesBeside(const fs::path& binary) {
  const fs::path folder = binary.parent_path();
  for (const fs::path& file : {folder / kProperties, folder.parent_path() / "Resources" / kProperties}) {
    if (isFile(file)) return file;
  }
  return std::nullopt;
}

bool isProgram(const fs::path& path) {
  constexpr fs::perms kAny = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  std::error_code fault;
  return isFile(path) && (fs::status(path, fault).permissions() & kAny) != fs::perms::none;
}

std::optional<fs::path> javaAmong(const Surroundings& around) {
  for (const fs::path& folder : around.programs) {
    const fs::path java = folder / around.java;
    if (java.is_absolute() && isProgram(java)) return java;
  }
  return std::nullopt;
}

}  // namespace

std::variant<fs::path, Trouble> findHome(const Surroundings& around, const std::string& version) {
  if (!around.feelscapeHome.empty()) {
    if (isHome(around.feelscapeHome)) return around.feelscapeHome;
    return Trouble{"FEELSCAPE_HOME is " + around.feelscapeHome.u8string() + ", which holds no " + kJar +
                   ": let it name an installed FeelScape, or unset it"};
  }
  if (const auto properties = propertiesBeside(around.binary)) {
    const auto home = homeIn(*properties);
    if (home && isHome(*home)) return *home;
    return Trouble{
        properties->u8string() +
        (home ? " names " + home->u8string() + ", which holds no " + kJar : std::string(" has no line home=FOLDER")) +
        ": install FeelScape again"};
  }
  std::string looked;
  for (const fs::path& library : around.libraries) {
    const fs::path home = library / "feelscape" / version;
    if (isHome(home)) return home;
    looked += (looked.empty() ? "" : ", ") + home.u8string();
  }
  return Trouble{"FeelScape " + version + " is not installed; looked in " + looked +
                 ": run ./feelscape install, or let FEELSCAPE_HOME name the folder"};
}

std::variant<std::vector<std::string>, Trouble> childCommand(const Surroundings& around, const std::string& version) {
  const auto found = findHome(around, version);
  if (const auto* trouble = std::get_if<Trouble>(&found)) return *trouble;
  const fs::path home = std::get<fs::path>(found);
  const fs::path bundled = home / "runtime" / "bin" / around.java;
  const std::optional<fs::path> java = isFile(bundled) ? bundled : javaAmong(around);
  if (!java) {
    return Trouble{"there is no Java: neither " + bundled.u8string() +
                   " nor a java on the PATH; install Java 17 or newer"};
  }
  // The first compiler alone: the child waits most of the time, and memory is what counts.
  std::vector<std::string> words = {java->u8string(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m"};
  // A Java before 25 refuses to start with the option for a cache; an archive that does not fit is passed over.
  if (isFile(home / "app.aot") && *java == bundled) {
    words.push_back("-XX:AOTCache=" + (home / "app.aot").u8string());
  } else if (isFile(home / "app.jsa")) {
    words.push_back("-XX:SharedArchiveFile=" + (home / "app.jsa").u8string());
  }
  for (const std::string& word :
       {"-Dfeelscape.home=" + home.u8string(), "-Dfeelscape.native=" + (home / "native").u8string(),
        std::string("-jar"), (home / kJar).u8string(), std::string("child")}) {
    words.push_back(word);
  }
  return words;
}

}  // namespace feelscape::child
