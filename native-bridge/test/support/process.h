// What tests ask of the process they run in: process_linux.cpp, process_windows.cpp.
#pragma once

#include <filesystem>
#include <string>

namespace feelscape::test {

// Sets a variable for this process and what it loads.
void setVariable(const std::string& name, const std::filesystem::path& value);
void unsetVariable(const std::string& name);

int threads();

// The file of the program that runs.
std::filesystem::path program();

}  // namespace feelscape::test
