// Where FeelScape is installed, and how its child is started from there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "child/process.h"

namespace feelscape::child {

// What decides where to look.
struct Surroundings {
  // The values of FEELSCAPE_HOME, HOME and PATH; empty where they are not set.
  std::string feelscapeHome;
  std::string userHome;
  std::string path;
  // The file this code was loaded from, without links.
  std::filesystem::path binary;
  // Where a system keeps what is installed for all.
  std::vector<std::filesystem::path> system = {"/usr/local/lib", "/usr/lib"};

  static Surroundings here();
};

// The installed folder: that of FEELSCAPE_HOME, else of the line home= in feelscape.properties beside the binary or in
// its bundle's Resources, else feelscape/VERSION in the user's and the system's lib folders.
std::variant<std::filesystem::path, Trouble> findHome(const Surroundings& around, const std::string& version);

// What starts the child: by the installed runtime, else by the java on the PATH.
std::variant<std::vector<std::string>, Trouble> childCommand(const Surroundings& around, const std::string& version);

}  // namespace feelscape::child
