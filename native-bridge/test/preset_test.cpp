// Which presets there are, and what is read of one.
#include <gtest/gtest.h>

#include "preset/library.h"
#include "preset/vst_preset.h"
#include "support/pieces.h"
#include "support/presets.h"
#include "support/temporary.h"

namespace feelscape::test {
namespace {

using namespace feelscape::preset;

Piece oneNote() {
  Piece piece;
  piece.notes = {{0, 480, 0, 60, 100, 0, 32}};
  return piece;
}

// What is said of a file.
std::string complaint(const std::filesystem::path& file) {
  try {
    readPreset(file);
    return "nothing";
  } catch (const StateFault& fault) {
    return fault.what();
  }
}

TEST(Preset, HoldsAStateWhereItsListSays) {
  const Bytes state = stateOf(oneNote());
  EXPECT_EQ(unwrap(presetOf(state)), state);
  EXPECT_EQ(unwrap(presetOf(state, "4665656c53636170654c6f6669303031")), state) << "in small letters";
}

TEST(Preset, MayBeABareState) {
  const Bytes state = stateOf(oneNote());
  EXPECT_EQ(unwrap(state), state);
}

TEST(Preset, IsRefusedWhereverItIsCutShort) {
  const Bytes whole = presetOf(stateOf(oneNote()));
  for (std::size_t size = 4; size < whole.size(); ++size) {
    EXPECT_THROW(unwrap({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}), StateFault) << size;
  }
}

TEST(Preset, IsRefusedWhereItIsAnotherPlugins) {
  const TemporaryFolder folder;
  writeFile(folder / "x.vstpreset", presetOf(stateOf(oneNote()), std::string(32, 'A')));
  EXPECT_EQ(complaint(folder / "x.vstpreset"),
            (folder / "x.vstpreset").u8string() +
                ": the preset belongs to the plugin AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; FeelScape is "
                "4665656C53636170654C6F6669303031");
}

TEST(Preset, IsRefusedWhereAnyOfItsOffsetsLies) {
  const Bytes whole = presetOf(stateOf(oneNote()));
  // The list's own offset, and the place and size of our part.
  for (const std::size_t at : {std::size_t{40}, whole.size() - 16, whole.size() - 8}) {
    Bytes lying = whole;
    std::fill_n(lying.begin() + static_cast<std::ptrdiff_t>(at), 8, std::uint8_t{0xFF});
    EXPECT_THROW(unwrap(lying), StateFault) << at;
  }
}

TEST(Preset, IsReadFromAFileAndCheckedAsAState) {
  const TemporaryFolder folder;
  const Bytes state = stateOf(oneNote());
  writeFile(folder / "good.vstpreset", presetOf(state));
  EXPECT_EQ(readPreset(folder / "good.vstpreset"), state);
  Bytes damaged = state;
  damaged.back() ^= 1;
  writeFile(folder / "bad.vstpreset", presetOf(damaged));
  EXPECT_EQ(complaint(folder / "bad.vstpreset"),
            (folder / "bad.vstpreset").u8string() + ": the state is damaged: its checksum is wrong");
  EXPECT_EQ(complaint(folder / "none"), (folder / "none").u8string() + ": there is no such file");
  EXPECT_EQ(complaint(folder / ""), (folder / "").u8string() + ": there is no such file") << "a folder is none";
}

TEST(Preset, IsNotReadWhereAFileIsFarTooLarge) {
  const TemporaryFolder folder;
  std::filesystem::resize_file(folder.file("huge.vstpreset"), std::uintmax_t{1} << 30);
  EXPECT_NE(complaint(folder / "huge.vstpreset").find("too large to be a preset"), std::string::npos);
}

TEST(Preset, StandsInAFolderByName) {
  const TemporaryFolder folder;
  for (const char* name : {"rain.vstpreset", "bossa.vstpreset", "notes.txt", "soul.vstpreset"}) folder.file(name);
  std::vector<std::string> names;
  for (const auto& preset : presetsIn(folder / "")) names.push_back(preset.name);
  EXPECT_EQ(names, (std::vector<std::string>{"bossa", "rain", "soul"}));
  EXPECT_TRUE(presetsIn(folder / "nowhere").empty());
  EXPECT_TRUE(presetsIn("").empty());
}

TEST(Preset, IsFoundWhereFeelScapeIsInstalledAndWhereAPersonKeepsTheirs) {
  const TemporaryFolder folder;
  child::Surroundings around;
  around.feelscapeHome = folder / "home";
  around.presets = folder / "user";
  EXPECT_EQ(factoryFolder(around, "1"), "");
  EXPECT_EQ(ownFolder(around), "");
  folder.file("home/feelscape.jar");
  folder.file("home/presets/pieces/soul.vstpreset");
  folder.file("user/FeelScape/FeelScape/mine.vstpreset");
  EXPECT_EQ(factoryFolder(around, "1"), folder / "home/presets/pieces");
  EXPECT_EQ(ownFolder(around), folder / "user/FeelScape/FeelScape");
}

}  // namespace
}  // namespace feelscape::test
