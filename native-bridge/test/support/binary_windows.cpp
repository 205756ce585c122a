#include <windows.h>

#include <filesystem>
#include <stdexcept>

#include "support/binary.h"

namespace feelscape::test {
namespace {

HMODULE moduleOf(void* handle) { return static_cast<HMODULE>(handle); }

}  // namespace

// By its full path, since the loader does not know slashes.
Binary::Binary(const std::string& path)
    : handle_(LoadLibraryW(std::filesystem::absolute(std::filesystem::u8path(path)).make_preferred().c_str())) {
  if (handle_ == nullptr) throw std::runtime_error(path + ": fault " + std::to_string(GetLastError()));
}

Binary::~Binary() { FreeLibrary(moduleOf(handle_)); }

void* Binary::address(const char* name) const {
  return reinterpret_cast<void*>(GetProcAddress(moduleOf(handle_), name));
}

}  // namespace feelscape::test
