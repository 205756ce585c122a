#include <dlfcn.h>

#include <stdexcept>

#include "support/binary.h"

namespace feelscape::test {

Binary::Binary(const std::string& path) : handle_(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw std::runtime_error(dlerror());
}

Binary::~Binary() { dlclose(handle_); }

void* Binary::address(const char* name) const { return dlsym(handle_, name); }

}  // namespace feelscape::test
