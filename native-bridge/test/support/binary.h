// A plugin's binary, loaded as a host loads it.
#pragma once

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace feelscape::test {

class Binary {
 public:
  explicit Binary(const std::string& path) : handle_(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    if (handle_ == nullptr) throw std::runtime_error(dlerror());
  }
  Binary(const Binary&) = delete;
  Binary& operator=(const Binary&) = delete;
  ~Binary() { dlclose(handle_); }

  template <typename Symbol>
  Symbol* find(const char* name) const {
    return reinterpret_cast<Symbol*>(dlsym(handle_, name));
  }

 private:
  void* handle_;
};

}  // namespace feelscape::test
