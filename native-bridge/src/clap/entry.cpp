// The entry point of the .clap binary and the factory behind it.
#include <cstring>

#include "clap/abi.h"
#include "clap/discovery.h"
#include "clap/plugin.h"
#include "export.h"

namespace feelscape::clap {
namespace {

// [any-thread]
std::uint32_t count(const Factory*) { return 1; }

// [any-thread]
const Descriptor* descriptor(const Factory*, std::uint32_t index) { return index == 0 ? &kDescriptor : nullptr; }

// [main-thread]
const Plugin* create(const Factory*, const Host* host, const char* id) {
  const bool known = id != nullptr && std::strcmp(id, kDescriptor.id) == 0;
  return known && host != nullptr && isCompatible(host->version) ? createPlugin(host) : nullptr;
}

constexpr Factory kFactory = {count, descriptor, create};

// [main-thread] Loading the binary starts nothing, so there is nothing to do here and in deinit().
bool init(const char*) { return true; }

// [main-thread]
void deinit() {}

// [any-thread]
const void* getFactory(const char* name) {
  const auto isAsked = [name](const char* known) { return name != nullptr && std::strcmp(name, known) == 0; };
  if (isAsked(kFactoryName)) return &kFactory;
  return isAsked(kDiscoveryName) || isAsked(kDiscoveryDraftName) ? &kDiscovery : nullptr;
}

}  // namespace
}  // namespace feelscape::clap

FEELSCAPE_EXPORT const feelscape::clap::Entry clap_entry = {feelscape::clap::kVersion, feelscape::clap::init,
                                                            feelscape::clap::deinit, feelscape::clap::getFactory};
