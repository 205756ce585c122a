// The child's log: what it prints, and why it was ended.
#pragma once

#include <filesystem>
#include <string>

namespace feelscape::child {

class Log {
 public:
  static constexpr std::uintmax_t kLargest = 1 << 20;

  // In a cache folder: feelscape/child.log. Nothing is written where there is no such folder.
  static Log in(const std::filesystem::path& cache);

  explicit Log(std::filesystem::path file) : file_(std::move(file)) {}

  // Empty where nothing is written.
  const std::filesystem::path& file() const { return file_; }

  // Makes the folder, and lays a log aside that has grown too large, as child.log.1.
  void prepare() const;

  // Appends a line with the time before it.
  void write(const std::string& line) const;

 private:
  std::filesystem::path file_;
};

}  // namespace feelscape::child
