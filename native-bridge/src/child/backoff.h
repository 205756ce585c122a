// How long to wait before a child that ended is started anew, and when not to.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace feelscape::child {

struct BackOffTimes {
  // After the second end in a row; doubled each time from there.
  std::chrono::milliseconds first{1000};
  std::chrono::milliseconds longest{30000};
  // A child that served for so long is as good as the first.
  std::chrono::milliseconds steady{60000};
  // One that did not serve for so long has died at once.
  std::chrono::milliseconds brief{3000};
  // After so many of those in a row only a person's wish starts another.
  int mostBrief = 8;
};

class BackOff {
 public:
  explicit BackOff(BackOffTimes times) : times_(times) {}

  // The wait after a child that served for so long: none the first time; nothing where it would not help.
  std::optional<std::chrono::milliseconds> after(std::chrono::steady_clock::duration served) {
    if (served >= times_.steady) next_ = std::chrono::milliseconds(0);
    brief_ = served < times_.brief ? std::min(brief_ + 1, times_.mostBrief) : 0;
    if (brief_ == times_.mostBrief) return std::nullopt;
    const auto wait = next_;
    next_ = wait.count() == 0 ? times_.first : std::min(2 * wait, times_.longest);
    return wait;
  }

 private:
  const BackOffTimes times_;
  std::chrono::milliseconds next_{0};
  int brief_ = 0;
};

}  // namespace feelscape::child
