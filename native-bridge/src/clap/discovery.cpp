#include "clap/discovery.h"

#include <cstring>
#include <exception>
#include <filesystem>
#include <new>
#include <string>

#include "child/home.h"
#include "clap/plugin.h"
#include "core/state.h"
#include "preset/library.h"

namespace feelscape::clap {
namespace {

namespace fs = std::filesystem;

constexpr PresetProviderDescriptor kProviderDescriptor = {kVersion, "org.feelscape.presets", "FeelScape presets",
                                                          "FeelScape"};

struct Provider {
  PresetProvider functions{};
  const PresetIndexer* indexer = nullptr;
  fs::path factory;
};

Provider& providerOf(const PresetProvider* provider) { return *static_cast<Provider*>(provider->context); }

bool declare(const PresetIndexer& indexer, const fs::path& folder, const char* name, std::uint32_t flags) {
  if (folder.empty()) return true;
  const std::string path = folder.u8string();
  const PresetLocation location = {flags, name, kInFile, path.c_str()};
  return indexer.declareLocation(&indexer, &location);
}

// [main-thread]
bool init(const PresetProvider* self) {
  Provider& provider = providerOf(self);
  const PresetIndexer& indexer = *provider.indexer;
  try {
    const auto around = child::Surroundings::here();
    provider.factory = preset::factoryFolder(around, FEELSCAPE_VERSION);
    const PresetFileType type = {"FeelScape preset", "A finished piece", preset::kEnding + 1};
    return indexer.declareFileType(&indexer, &type) &&
           declare(indexer, provider.factory, "FeelScape", kFactoryContent) &&
           declare(indexer, preset::ownFolder(around), "Own presets", kUserContent);
  } catch (const std::exception&) {
    return false;
  }
}

// [main-thread]
void destroy(const PresetProvider* self) { delete &providerOf(self); }

// [main-thread]
bool readFile(const PresetProvider* self, std::uint32_t kind, const char* location, const PresetReceiver* receiver) {
  if (kind != kInFile || location == nullptr) return false;
  try {
    const fs::path file = fs::u8path(location);
    preset::readPreset(file);
    if (!receiver->begin(receiver, file.stem().u8string().c_str(), nullptr)) return true;
    const UniversalPluginId us = {"clap", kDescriptor.id};
    receiver->addPlugin(receiver, &us);
    const bool isFactory = !providerOf(self).factory.empty() && file.parent_path() == providerOf(self).factory;
    receiver->setFlags(receiver, isFactory ? kFactoryContent : kUserContent);
    if (isFactory) receiver->addCreator(receiver, kDescriptor.vendor);
    return true;
  } catch (const std::exception& fault) {
    receiver->failed(receiver, 0, fault.what());
    return false;
  }
}

// [main-thread]
const void* getExtension(const PresetProvider*, const char*) { return nullptr; }

// [any-thread]
std::uint32_t count(const Discovery*) { return 1; }

// [any-thread]
const PresetProviderDescriptor* descriptor(const Discovery*, std::uint32_t index) {
  return index == 0 ? &kProviderDescriptor : nullptr;
}

// [main-thread]
const PresetProvider* create(const Discovery*, const PresetIndexer* indexer, const char* id) {
  if (indexer == nullptr || id == nullptr || std::strcmp(id, kProviderDescriptor.id) != 0) return nullptr;
  if (!isCompatible(indexer->version)) return nullptr;
  auto* const provider = new (std::nothrow) Provider();
  if (provider == nullptr) return nullptr;
  provider->indexer = indexer;
  provider->functions = {&kProviderDescriptor, provider, init, destroy, readFile, getExtension};
  return &provider->functions;
}

}  // namespace

const Discovery kDiscovery = {count, descriptor, create};

}  // namespace feelscape::clap
