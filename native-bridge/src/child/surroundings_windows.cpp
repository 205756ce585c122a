#include <shlobj.h>
#include <windows.h>

#include <array>
#include <sstream>
#include <system_error>

#include "child/home.h"

namespace feelscape::child {
namespace {

namespace fs = std::filesystem;

std::wstring variable(const wchar_t* name) {
  std::wstring value(GetEnvironmentVariableW(name, nullptr, 0), L'\0');
  value.resize(GetEnvironmentVariableW(name, value.data(), static_cast<DWORD>(value.size())));
  return value;
}

std::vector<fs::path> foldersIn(const std::wstring& list) {
  std::vector<fs::path> folders;
  std::wistringstream in(list);
  for (std::wstring folder; std::getline(in, folder, L';');) folders.push_back(folder);
  return folders;
}

// Of a person's, wherever they have moved it to.
fs::path known(const KNOWNFOLDERID& id) {
  wchar_t* path = nullptr;
  const bool is = SHGetKnownFolderPath(id, KF_FLAG_DEFAULT, nullptr, &path) == S_OK;
  const fs::path folder = is ? fs::path(path) : fs::path();
  CoTaskMemFree(path);
  return folder;
}

fs::path binaryOf(const void* place) {
  constexpr DWORD kByPlace = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
  HMODULE module = nullptr;
  if (!GetModuleHandleExW(kByPlace, static_cast<const wchar_t*>(place), &module)) return {};
  // Longer than any path that the system gives.
  std::array<wchar_t, 32768> name{};
  if (GetModuleFileNameW(module, name.data(), static_cast<DWORD>(name.size())) == 0) return {};
  std::error_code fault;
  return fs::canonical(name.data(), fault);
}

}  // namespace

Surroundings Surroundings::here() {
  static const wchar_t inThisBinary = 0;
  Surroundings around;
  around.feelscapeHome = variable(L"FEELSCAPE_HOME");
  around.cache = known(FOLDERID_LocalAppData);
  if (!around.cache.empty()) around.libraries.push_back(around.cache / "Programs");
  around.libraries.push_back(known(FOLDERID_ProgramFiles));
  if (const fs::path documents = known(FOLDERID_Documents); !documents.empty()) {
    around.presets = documents / "VST3 Presets";
  }
  around.programs = foldersIn(variable(L"PATH"));
  around.java = "java.exe";
  around.binary = binaryOf(&inThisBinary);
  return around;
}

}  // namespace feelscape::child
