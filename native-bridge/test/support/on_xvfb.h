// Tests that need an X server: one for all of a suite.
#pragma once

#include <gtest/gtest.h>

#include "panel/display.h"
#include "support/xvfb.h"

namespace feelscape::test {

class OnXvfb : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = new Xvfb; }

  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }

  // Skips where there is none.
  void SetUp() override {
    if (!server_->runs()) GTEST_SKIP() << "Xvfb is not installed (Debian: xvfb)";
  }

  static panel::xcb::Id rootWindow() {
    const panel::xcb::Library x;
    panel::xcb::Connection* const connection = x.connect(nullptr, nullptr);
    const panel::xcb::Id root = x.screens(x.setup(connection)).screen->root;
    x.disconnect(connection);
    return root;
  }

 private:
  static inline Xvfb* server_ = nullptr;
};

}  // namespace feelscape::test
