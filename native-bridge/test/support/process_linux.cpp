#include <cstdlib>
#include <iterator>

#include "support/process.h"

namespace feelscape::test {

namespace fs = std::filesystem;

void setVariable(const std::string& name, const fs::path& value) { setenv(name.c_str(), value.c_str(), 1); }
void unsetVariable(const std::string& name) { unsetenv(name.c_str()); }

int threads() {
  return static_cast<int>(std::distance(fs::directory_iterator("/proc/self/task"), fs::directory_iterator()));
}

fs::path program() { return fs::canonical("/proc/self/exe"); }

}  // namespace feelscape::test
