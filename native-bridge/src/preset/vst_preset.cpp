#include "preset/vst_preset.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/bytes.h"

namespace feelscape::preset {
namespace {

constexpr std::string_view kMagic = "VST3";
constexpr std::string_view kList = "List";
constexpr std::string_view kComponent = "Comp";
constexpr std::uint32_t kVersion = 1;
// The ASCII of FeelScapeLofi001.
constexpr std::string_view kClassId = "4665656C53636170654C6F6669303031";

std::string_view textOf(ByteReader& in, std::size_t size) {
  return {reinterpret_cast<const char*>(in.take(size)), size};
}

bool isOurs(std::string_view id) {
  return std::equal(id.begin(), id.end(), kClassId.begin(), kClassId.end(),
                    [](unsigned char a, char b) { return std::toupper(a) == b; });
}

}  // namespace

Bytes unwrap(const Bytes& file) {
  if (file.size() < kMagic.size() || !std::equal(kMagic.begin(), kMagic.end(), file.begin())) return file;
  ByteReader in(file.data(), file.size(), "the preset");
  in.take(kMagic.size());
  if (const std::uint32_t version = in.u32(); version != kVersion) {
    throw StateFault("the preset has version " + std::to_string(version) + "; this FeelScape reads version 1");
  }
  if (const auto id = textOf(in, kClassId.size()); !isOurs(id)) {
    throw StateFault("the preset belongs to the plugin " + std::string(id) + "; FeelScape is " + std::string(kClassId));
  }
  const std::uint64_t listAt = in.u64();
  if (listAt > file.size()) throw StateFault("the preset ends too early");
  ByteReader list(file.data() + listAt, file.size() - listAt, "the preset's list");
  if (textOf(list, kList.size()) != kList) throw StateFault("the preset is damaged: its list is not where it says");
  for (std::uint32_t left = list.u32(); left > 0; --left) {
    const auto kind = textOf(list, kComponent.size());
    const std::uint64_t at = list.u64();
    const std::uint64_t size = list.u64();
    if (kind != kComponent) continue;
    if (at > file.size() || size > file.size() - at) throw StateFault("the preset ends too early");
    return {file.data() + at, file.data() + at + size};
  }
  throw StateFault("the preset holds no state of its plugin");
}

}  // namespace feelscape::preset
