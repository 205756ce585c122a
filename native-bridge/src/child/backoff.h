// How long to wait before a child that ended is started anew.
#pragma once

#include <algorithm>
#include <chrono>

namespace feelscape::child {

struct BackOffTimes {
  // After the second end in a row; doubled each time from there.
  std::chrono::milliseconds first{1000};
  std::chrono::milliseconds longest{30000};
  // A child that ran for so long is as good as the first.
  std::chrono::milliseconds steady{60000};
};

class BackOff {
 public:
  explicit BackOff(BackOffTimes times) : times_(times), next_(0) {}

  // The wait after a child that ran for `ran`: none the first time.
  std::chrono::milliseconds after(std::chrono::steady_clock::duration ran) {
    if (ran >= times_.steady) next_ = std::chrono::milliseconds(0);
    const auto wait = next_;
    next_ = wait.count() == 0 ? times_.first : std::min(2 * wait, times_.longest);
    return wait;
  }

 private:
  const BackOffTimes times_;
  std::chrono::milliseconds next_;
};

}  // namespace feelscape::child
