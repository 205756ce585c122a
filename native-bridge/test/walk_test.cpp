// Nothing hangs: after every event of a random walk what sounds is what the slow reference wants, and nothing after
// every stop, jump and reset. `./feelscape bench bridge` walks farther.
#include "support/walk.h"

#include <gtest/gtest.h>

namespace feelscape::test {
namespace {

constexpr int kWalks = 100;
constexpr int kEvents = 2000;

TEST(Walk, LeavesNothingHangingAndPlaysNothingElse) {
  WalkReport all;
  for (std::uint32_t seed = 1; seed <= kWalks; ++seed) {
    const std::vector<HostEvent> events = randomEvents(seed, kEvents);
    const WalkReport report = walk(events);
    ASSERT_FALSE(report.fault) << "event " << report.fault->event << " of walk " << seed << ", "
                               << events[report.fault->event] << ": " << report.fault->what << "; in short "
                               << testing::PrintToString(shrunk(events));
    all.notes += report.notes;
    all.silenced += report.silenced;
  }
  EXPECT_GT(all.notes, 100000);
  EXPECT_GT(all.silenced, 10000);
}

}  // namespace
}  // namespace feelscape::test
