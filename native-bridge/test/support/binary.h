// A plugin's binary, loaded as a host loads it: binary_linux.cpp, binary_windows.cpp.
#pragma once

#include <string>

namespace feelscape::test {

class Binary {
 public:
  explicit Binary(const std::string& path);
  Binary(const Binary&) = delete;
  Binary& operator=(const Binary&) = delete;
  ~Binary();

  template <typename Symbol>
  Symbol* find(const char* name) const {
    return reinterpret_cast<Symbol*>(address(name));
  }

 private:
  void* address(const char* name) const;

  void* handle_;
};

}  // namespace feelscape::test
