#include "support/ledger.h"

namespace feelscape::test {

std::string Ledger::take(const Sent& event, std::int32_t id) {
  const std::pair<int, int> key{event.channel, event.pitch};
  const auto found = sounding_.find(key);
  if (event.on) {
    if (found != sounding_.end()) return "begins while it sounds";
    if (id <= lastId_) return "has an id that was there before";
    lastId_ = sounding_[key] = id;
    return {};
  }
  if (found == sounding_.end()) return "ends while it does not sound";
  if (found->second != id) return "has another id than its on";
  sounding_.erase(found);
  return {};
}

}  // namespace feelscape::test
