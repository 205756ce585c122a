#include "support/xvfb.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace feelscape::test {

Xvfb::Xvfb() {
  int number[2];
  if (pipe(number) != 0) throw std::runtime_error("no pipe to be had");
  const std::string descriptor = std::to_string(number[1]);
  pid_ = fork();
  if (pid_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    close(number[0]);
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDERR_FILENO);
    execlp("Xvfb", "Xvfb", "-displayfd", descriptor.c_str(), "-nolisten", "tcp", "-noreset", "-screen", "0",
           "640x480x24", nullptr);
    _exit(127);
  }
  close(number[1]);
  std::string display = ":";
  for (char digit; read(number[0], &digit, 1) == 1 && digit != '\n';) display += digit;
  close(number[0]);
  runs_ = display.size() > 1;
  if (runs_) setenv("DISPLAY", display.c_str(), 1);
}

Xvfb::~Xvfb() {
  if (pid_ <= 0) return;
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
}

}  // namespace feelscape::test
