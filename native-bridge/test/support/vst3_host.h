// What a VST 3 host has for every plugin: objects that nobody counts, and a stream in memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/state.h"
#include "vst3/abi.h"

namespace feelscape::vst3 {

struct Release {
  void operator()(Unknown* object) const { object->release(); }
};
template <typename Interface>
using Owned = std::unique_ptr<Interface, Release>;

// Objects of the host live as long as it does; nobody counts them.
template <typename Interface>
class HostObject : public Interface {
 public:
  Result queryInterface(const std::uint8_t*, void**) override { return kNoInterface; }
  std::uint32_t addRef() override { return 1; }
  std::uint32_t release() override { return 1; }
};

// Hands bytes over in pieces of `most`, from wherever it stands.
class MemoryStream final : public HostObject<Stream> {
 public:
  Result read(void* to, std::int32_t size, std::int32_t* done) override {
    const auto count = static_cast<std::int32_t>(std::min<std::size_t>(std::min(size, most), bytes.size() - at));
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, static_cast<std::uint8_t*>(to));
    at += static_cast<std::size_t>(count);
    *done = count;
    return kOk;
  }
  Result write(void* from, std::int32_t size, std::int32_t* done) override {
    const std::int32_t count = std::min(size, most);
    const auto* const first = static_cast<std::uint8_t*>(from);
    bytes.insert(bytes.end(), first, first + count);
    *done = count;
    return kOk;
  }
  Result seek(std::int64_t, std::int32_t, std::int64_t*) override { return kNotImplemented; }
  Result tell(std::int64_t*) override { return kNotImplemented; }

  Bytes bytes;
  std::size_t at = 0;
  std::int32_t most = 100000;
};

}  // namespace feelscape::vst3
