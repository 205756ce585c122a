#include "clap/session.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <string_view>

#include "clap/instance.h"
#include "preset/library.h"

namespace feelscape::clap {
namespace {

// What was asked for and is not finished: it belongs to one session, and may name a file of this machine.
constexpr std::string_view kUnfinished = "WISH";

// A host that breaks the format's rule, and says so itself, is served all the same.
bool isMainThread(const Host* host) {
  const auto* check = hostExtension<HostThreadCheck>(host, kThreadCheckName);
  return check == nullptr || check->isMainThread(host);
}

Bytes withoutUnfinished(const Bytes& bytes) {
  feelscape::State state = readState(bytes);
  const auto isUnfinished = [](const Chunk& chunk) {
    return std::string_view(chunk.kind.data(), chunk.kind.size()) == kUnfinished;
  };
  state.chunks.erase(std::remove_if(state.chunks.begin(), state.chunks.end(), isUnfinished), state.chunks.end());
  return writeState(state);
}

bool write(const OutputStream& stream, const Bytes& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const std::int64_t went = stream.write(&stream, bytes.data() + done, bytes.size() - done);
    if (went <= 0) return false;
    done += static_cast<std::size_t>(went);
  }
  return true;
}

// [main-thread] Where the host's loop does not serve us, this is when we hear of a piece that was finished.
bool saveFor(const Plugin* plugin, const OutputStream* stream, std::uint32_t context) {
  Instance& instance = instanceOf(plugin);
  try {
    if (isMainThread(instance.host)) instance.editor.pump();
    const Bytes bytes = instance.instrument.save();
    return write(*stream, context == kForPreset ? withoutUnfinished(bytes) : bytes);
  } catch (const std::exception& fault) {
    report(instance.host, fault);
    return false;
  }
}

// [main-thread]
void take(Instance& instance, const Bytes& state) {
  instance.instrument.load(state);
  if (isMainThread(instance.host)) return finishLoading(instance);
  instance.isLoading.store(true, std::memory_order_release);
  instance.host->requestCallback(instance.host);
}

// [main-thread]
bool loadFor(const Plugin* plugin, const InputStream* stream, std::uint32_t) {
  Instance& instance = instanceOf(plugin);
  try {
    take(instance, takeState([stream](std::uint8_t* to, std::size_t size) { return stream->read(stream, to, size); }));
    return true;
  } catch (const std::exception& fault) {
    report(instance.host, fault);
    return false;
  }
}

// [main-thread]
bool save(const Plugin* plugin, const OutputStream* stream) { return saveFor(plugin, stream, kForProject); }

// [main-thread]
bool load(const Plugin* plugin, const InputStream* stream) { return loadFor(plugin, stream, kForProject); }

// [main-thread] A preset is a file; the plugin itself holds none.
bool loadPreset(const Plugin* plugin, std::uint32_t kind, const char* location, const char* key) {
  Instance& instance = instanceOf(plugin);
  const auto* told = hostExtension<HostPresetLoad>(instance.host, kPresetLoadName);
  if (told == nullptr) told = hostExtension<HostPresetLoad>(instance.host, kPresetLoadDraftName);
  try {
    if (kind != kInFile || location == nullptr) throw StateFault("a preset of FeelScape is a file; name one");
    take(instance, preset::readPreset(std::filesystem::u8path(location)));
    if (told != nullptr) told->loaded(instance.host, kind, location, key);
    return true;
  } catch (const std::exception& fault) {
    if (told != nullptr) {
      told->failed(instance.host, kind, location, key, 0, fault.what());
    } else {
      report(instance.host, fault);
    }
    return false;
  }
}

}  // namespace

void finishLoading(Instance& instance) {
  instance.editor.stateSet();
  if (const auto* params = hostExtension<HostParams>(instance.host, kParamsName)) {
    params->rescan(instance.host, HostParams::kRescanValues);
  }
}

const State kState = {save, load};
const ContextState kContextState = {saveFor, loadFor};
const PresetLoad kPresetLoad = {loadPreset};

}  // namespace feelscape::clap
