// An X server without a screen, for the time of the tests.
#pragma once

#include <sys/types.h>

namespace feelscape::test {

class Xvfb {
 public:
  // Starts it on a free display number and sets DISPLAY.
  Xvfb();
  ~Xvfb();
  Xvfb(const Xvfb&) = delete;
  Xvfb& operator=(const Xvfb&) = delete;

  // False where Xvfb is not installed.
  bool runs() const { return runs_; }

 private:
  pid_t pid_ = -1;
  bool runs_ = false;
};

}  // namespace feelscape::test
