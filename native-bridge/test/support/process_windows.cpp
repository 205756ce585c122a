#include <windows.h>
// After the system's own.
#include <tlhelp32.h>

#include <array>
#include <cstdlib>

#include "support/process.h"

namespace feelscape::test {

namespace fs = std::filesystem;

void setVariable(const std::string& name, const fs::path& value) { _wputenv_s(fs::path(name).c_str(), value.c_str()); }

void unsetVariable(const std::string& name) { _wputenv_s(fs::path(name).c_str(), L""); }

int threads() {
  const HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
  THREADENTRY32 each{};
  each.dwSize = sizeof each;
  int count = 0;
  for (BOOL more = Thread32First(all, &each); more != 0; more = Thread32Next(all, &each)) {
    if (each.th32OwnerProcessID == GetCurrentProcessId()) ++count;
  }
  CloseHandle(all);
  return count;
}

fs::path program() {
  std::array<wchar_t, 32768> name{};
  GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
  return fs::canonical(name.data());
}

}  // namespace feelscape::test
