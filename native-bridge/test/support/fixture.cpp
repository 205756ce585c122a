#include "support/fixture.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "support/pieces.h"

namespace feelscape::test {
namespace {

int laneOf(const std::string& name) {
  const char* const names[] = {"melody", "chords", "bass", "drums"};
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) throw std::runtime_error("no lane " + name);
  return static_cast<int>(found - std::begin(names));
}

std::vector<std::string> wordsOf(const std::string& line) {
  std::istringstream in(line.substr(0, line.find('#')));
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

Note noteOf(const std::vector<std::string>& words) {
  const auto number = [&words](int i) { return std::stoi(words.at(i)); };
  return {static_cast<std::uint32_t>(number(2)),
          static_cast<std::uint16_t>(number(3)),
          static_cast<std::uint8_t>(laneOf(words.at(1))),
          static_cast<std::uint8_t>(number(4)),
          static_cast<std::uint8_t>(number(5)),
          static_cast<std::uint8_t>(number(6)),
          static_cast<std::uint8_t>(number(7))};
}

void read(const std::vector<std::string>& words, Fixture& fixture, Piece*& piece) {
  const std::string& what = words[0];
  if (what == "piece") {
    piece = &fixture.pieces[words.at(1)];
    piece->bars = std::stoi(words.at(2));
  } else if (what == "swing") {
    piece->swing = std::stod(words.at(1));
  } else if (what == "delays") {
    for (int lane = 0; lane < kLanes; ++lane) piece->delays[lane] = std::stoi(words.at(1 + lane));
  } else if (what == "seed") {
    piece->humaniseSeed = std::stoull(words.at(1));
  } else if (what == "note") {
    piece->notes.push_back(noteOf(words));
  } else if (what == "rate") {
    fixture.sampleRate = std::stod(words.at(1));
  } else if (what == "frames") {
    fixture.frames = std::stoll(words.at(1));
  } else if (what == "at") {
    fixture.timeline.push_back({std::stoll(words.at(1)), {words.begin() + 2, words.end()}});
  } else if (what == "on") {
    fixture.expected.push_back(
        {std::stoll(words.at(1)), true, std::stoi(words.at(2)) - 1, std::stoi(words.at(3)), std::stoi(words.at(4))});
  } else if (what == "off") {
    fixture.expected.push_back({std::stoll(words.at(1)), false, std::stoi(words.at(2)) - 1, std::stoi(words.at(3)), 0});
  } else if (what != "expect") {
    throw std::runtime_error("no statement " + what);
  }
}

}  // namespace

bool Sent::operator==(const Sent& other) const {
  return std::tie(frame, on, channel, pitch, velocity) ==
         std::tie(other.frame, other.on, other.channel, other.pitch, other.velocity);
}

std::ostream& operator<<(std::ostream& out, const Sent& sent) {
  out << (sent.on ? "on " : "off ") << sent.frame << ' ' << sent.channel + 1 << ' ' << sent.pitch;
  if (sent.on) out << ' ' << sent.velocity;
  return out;
}

Fixture readFixture(const std::filesystem::path& file) {
  Fixture fixture;
  Piece* piece = nullptr;
  std::ifstream in(file);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto words = wordsOf(line);
    try {
      if (!words.empty()) read(words, fixture, piece);
    } catch (const std::exception& fault) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + fault.what());
    }
  }
  return fixture;
}

std::vector<std::filesystem::path> playerFixtures() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(FEELSCAPE_FIXTURES "/player")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace feelscape::test
