#include "child/log.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <system_error>

namespace feelscape::child {
namespace fs = std::filesystem;

Log Log::standard() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  fs::path folder = cache != nullptr ? cache : "";
  // The specification of the folders wants a relative one ignored.
  if (!folder.is_absolute()) folder = home != nullptr ? fs::path(home) / ".cache" : fs::path();
  return Log(folder.is_absolute() ? folder / "feelscape/child.log" : fs::path());
}

void Log::prepare() const {
  if (file_.empty()) return;
  std::error_code fault;
  fs::create_directories(file_.parent_path(), fault);
  const std::uintmax_t size = fs::file_size(file_, fault);
  if (!fault && size > kLargest) fs::rename(file_, fs::path(file_) += ".1", fault);
}

void Log::write(const std::string& line) const {
  if (file_.empty()) return;
  const std::time_t now = std::time(nullptr);
  std::tm calendar{};
  gmtime_r(&now, &calendar);
  std::ofstream(file_, std::ios::app) << std::put_time(&calendar, "%FT%TZ ") << line << '\n';
}

}  // namespace feelscape::child
