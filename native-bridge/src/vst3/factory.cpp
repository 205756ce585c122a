// The factory of the .vst3 binary, and the entry point that gives it; the others are in entry_linux, entry_windows.
#include <cstring>
#include <new>

#include "export.h"
#include "vst3/abi.h"
#include "vst3/plugin.h"
#include "vst3/text.h"

namespace feelscape::vst3 {
namespace {

constexpr char kCategory[] = "Audio Module Class";
constexpr char kSubCategories[] = "Instrument|Generator";
constexpr char kName[] = "FeelScape";
constexpr char kVendor[] = "FeelScape";
constexpr char kVersion[] = FEELSCAPE_VERSION;
// The interface these declarations follow.
constexpr char kInterfaceVersion[] = "VST 3.7";

class Factory final : public PluginFactory3 {
 public:
  // [any-thread]
  Result queryInterface(const std::uint8_t* iid, void** object) override {
    if (iid == nullptr || object == nullptr) return kInvalidArgument;
    const Uid known[] = {Unknown::iid, PluginFactory::iid, PluginFactory2::iid, PluginFactory3::iid};
    for (const Uid& id : known) {
      if (std::memcmp(iid, id.bytes, sizeof id.bytes) == 0) {
        *object = static_cast<PluginFactory3*>(this);
        return kOk;
      }
    }
    *object = nullptr;
    return kNoInterface;
  }

  // [any-thread] The factory lives as long as the binary.
  std::uint32_t addRef() override { return 1; }
  std::uint32_t release() override { return 1; }

  // [main-thread]
  Result getFactoryInfo(FactoryInfo* info) override {
    if (info == nullptr) return kInvalidArgument;
    *info = {};
    copyText(kVendor, info->vendor);
    info->flags = FactoryInfo::kUnicode;
    return kOk;
  }

  // [main-thread]
  std::int32_t countClasses() override { return 1; }

  // [main-thread]
  Result getClassInfo(std::int32_t index, ClassInfo* info) override {
    if (index != 0 || info == nullptr) return kInvalidArgument;
    *info = {};
    describe(*info);
    return kOk;
  }

  // [main-thread]
  Result getClassInfo2(std::int32_t index, ClassInfo2* info) override {
    if (index != 0 || info == nullptr) return kInvalidArgument;
    *info = {};
    describe(info->base);
    describeMore(*info);
    return kOk;
  }

  // [main-thread]
  Result getClassInfoUnicode(std::int32_t index, ClassInfoWide* info) override {
    if (index != 0 || info == nullptr) return kInvalidArgument;
    *info = {};
    describe(*info);
    describeMore(*info);
    return kOk;
  }

  // [main-thread]
  Result setHostContext(Unknown*) override { return kOk; }

  // [main-thread]
  Result createInstance(const char* classId, const char* iid, void** object) override {
    if (classId == nullptr || iid == nullptr || object == nullptr) return kInvalidArgument;
    *object = nullptr;
    if (std::memcmp(classId, kClassId.bytes, sizeof kClassId.bytes) != 0) return kInvalidArgument;
    try {
      auto* const plugin = new Plugin();
      const Result result = plugin->queryInterface(reinterpret_cast<const std::uint8_t*>(iid), object);
      plugin->release();
      return result;
    } catch (const std::bad_alloc&) {
      return kInternalError;
    }
  }

 private:
  template <typename Info>
  static void describe(Info& info) {
    std::memcpy(info.id, kClassId.bytes, sizeof info.id);
    info.cardinality = ClassInfo::kManyInstances;
    copyText(kCategory, info.category);
    copyText(kName, info.name);
  }

  template <typename Info>
  static void describeMore(Info& info) {
    copyText(kSubCategories, info.subCategories);
    copyText(kVendor, info.vendor);
    copyText(kVersion, info.version);
    copyText(kInterfaceVersion, info.sdkVersion);
  }
};

Factory factory;

}  // namespace
}  // namespace feelscape::vst3

// [main-thread]
FEELSCAPE_EXPORT feelscape::vst3::PluginFactory* GetPluginFactory() { return &feelscape::vst3::factory; }
