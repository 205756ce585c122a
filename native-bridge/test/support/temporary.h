// A folder that lasts as long as a test, with letters in its name that not every encoding has.
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

namespace feelscape::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    const std::filesystem::path folder = std::filesystem::canonical(std::filesystem::temp_directory_path());
    std::random_device random;
    do {
      path_ = folder / std::filesystem::u8path("feelscape-für-Prüfungen-" + std::to_string(random()));
    } while (!std::filesystem::create_directory(path_));
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::filesystem::path operator/(const std::string& name) const { return (path_ / name).make_preferred(); }

  // Makes a file and the folders to it.
  std::filesystem::path file(const std::string& name, const std::string& text = "") const {
    const std::filesystem::path made = *this / name;
    std::filesystem::create_directories(made.parent_path());
    std::ofstream(made) << text;
    return made;
  }

 private:
  std::filesystem::path path_;
};

inline std::string textOf(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

}  // namespace feelscape::test
