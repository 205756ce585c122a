// Presets for tests: the container of docs/state.md, written independently of preset/vst_preset.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/bytes.h"
#include "core/state.h"

namespace feelscape::test {

inline Bytes presetOf(const Bytes& state, const std::string& classId = "4665656C53636170654C6F6669303031") {
  // A host may put a part of its own before ours.
  const std::string info = "<host/>";
  constexpr std::uint64_t header = 48;
  ByteWriter out;
  out.raw("VST3", 4);
  out.u32(1);
  out.raw(classId.data(), classId.size());
  out.u64(header + info.size() + state.size());
  out.raw(info.data(), info.size());
  out.raw(state.data(), state.size());
  out.raw("List", 4);
  out.u32(2);
  out.raw("Info", 4);
  out.u64(header);
  out.u64(info.size());
  out.raw("Comp", 4);
  out.u64(header + info.size());
  out.u64(state.size());
  return out.take();
}

inline void writeFile(const std::filesystem::path& file, const Bytes& bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace feelscape::test
