// The examples of test/fixtures/player; the README there says what stands in them.
#pragma once

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "core/piece.h"

namespace feelscape::test {

struct Statement {
  std::int64_t frame;
  std::vector<std::string> words;
};

// A note-on or note-off; the frame counts from the start of the fixture.
struct Sent {
  std::int64_t frame;
  bool on;
  int channel;
  int pitch;
  // 0 for an off.
  int velocity;

  bool operator==(const Sent& other) const;
};
std::ostream& operator<<(std::ostream& out, const Sent& sent);

struct Fixture {
  std::map<std::string, Piece> pieces;
  double sampleRate = 48000;
  std::int64_t frames = 0;
  std::vector<Statement> timeline;
  std::vector<Sent> expected;
};

Fixture readFixture(const std::filesystem::path& file);
std::vector<std::filesystem::path> playerFixtures();

}  // namespace feelscape::test
