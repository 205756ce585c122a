// What sounds, by nothing but the events that were sent.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "support/fixture.h"

namespace feelscape::test {

class Ledger {
 public:
  // Takes an event down; what is wrong with it, or nothing: a note that begins while it sounds or ends while it does
  // not, an id that was there before, an off with another id than its on's.
  std::string take(const Sent& event, std::int32_t id);

  // Channel and pitch of what sounds, with its id.
  const std::map<std::pair<int, int>, std::int32_t>& sounding() const { return sounding_; }

 private:
  std::map<std::pair<int, int>, std::int32_t> sounding_;
  std::int32_t lastId_ = -1;
};

}  // namespace feelscape::test
