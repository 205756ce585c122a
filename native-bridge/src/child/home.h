// Where FeelScape is installed, and how its child is started from there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "child/process.h"

namespace feelscape::child {

// What decides where to look. Texts of the system's become paths in UTF-8.
struct Surroundings {
  // The value of FEELSCAPE_HOME; empty where it is not set.
  std::filesystem::path feelscapeHome;
  // Where programs keep what they are made of, the user's own folder first.
  std::vector<std::filesystem::path> libraries;
  // Where VST 3 hosts keep a person's presets, and where the child's log goes; empty where there is no such person.
  std::filesystem::path presets;
  std::filesystem::path cache;
  // The folders in which programs are looked for, and what Java's is called.
  std::vector<std::filesystem::path> programs;
  std::string java = "java";
  // The file this code was loaded from, without links.
  std::filesystem::path binary;

  // Those of this process: surroundings_linux.cpp, surroundings_windows.cpp.
  static Surroundings here();
};

// The installed folder: that of FEELSCAPE_HOME, else of the line home= in feelscape.properties beside the binary or in
// its bundle's Resources, else feelscape/VERSION in the libraries.
std::variant<std::filesystem::path, Trouble> findHome(const Surroundings& around, const std::string& version);

// What starts the child: by the installed runtime, else by the one among the programs.
std::variant<std::vector<std::string>, Trouble> childCommand(const Surroundings& around, const std::string& version);

}  // namespace feelscape::child
