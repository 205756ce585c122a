#include "child/log.h"

#include <ctime>
#include <fstream>
#include <iomanip>
#include <system_error>

namespace feelscape::child {
namespace fs = std::filesystem;

Log Log::in(const fs::path& cache) { return Log(cache.empty() ? fs::path() : cache / "feelscape" / "child.log"); }

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
  std::ofstream(file_, std::ios::app) << std::put_time(&calendar, "%Y-%m-%dT%H:%M:%SZ ") << line << '\n';
}

}  // namespace feelscape::child
