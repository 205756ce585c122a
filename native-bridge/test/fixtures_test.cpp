// The player against the examples that feelscape.event is held to as well.
#include <gtest/gtest.h>

#include "support/stage.h"

namespace feelscape::test {
namespace {

using FileAndBlockSize = std::tuple<std::filesystem::path, int>;

class Fixtures : public testing::TestWithParam<FileAndBlockSize> {};

TEST_P(Fixtures, SendsWhatIsExpected) {
  const auto& [file, blockSize] = GetParam();
  const Fixture fixture = readFixture(file);
  const std::vector<Sent> sent = play(fixture, blockSize);
  for (std::size_t i = 0; i < std::min(sent.size(), fixture.expected.size()); ++i) {
    ASSERT_EQ(sent[i], fixture.expected[i]) << "event " << i << " of " << file.filename();
  }
  EXPECT_EQ(sent.size(), fixture.expected.size());
}

INSTANTIATE_TEST_SUITE_P(Player, Fixtures,
                         testing::Combine(testing::ValuesIn(playerFixtures()), testing::Values(1, 64, 333, 1024, 4096)),
                         [](const auto& info) {
                           std::string name = std::get<0>(info.param).stem().string();
                           std::replace_if(
                               name.begin(), name.end(), [](char c) { return std::isalnum(c) == 0; }, '_');
                           return name + "_in_blocks_of_" + std::to_string(std::get<1>(info.param));
                         });

}  // namespace
}  // namespace feelscape::test
