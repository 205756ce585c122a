package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundFontsTest {
  private static final Path HOME = Path.of("/home/ada");

  @TempDir private Path folder = Path.of("");

  private Path file(final String name) throws IOException {
    final Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  @Test
  void theyAreFoundByTheirEndingAndSortedByTheirNames() throws IOException {
    final Path b = file("sf2/b.sf2");
    final Path a = file("sf2/deep/er/A.SF2");
    file("sf2/c.sfz");
    Files.createDirectory(folder.resolve("sf2/d.sf2"));
    assertThat(SoundFonts.in(List.of(folder))).containsExactly(a, b);
  }

  @Test
  void eachIsNamedOnceHoweverItIsReached() throws IOException {
    final Path a = file("one/a.sf2");
    Files.createSymbolicLink(folder.resolve("one/again.sf2"), a);
    Files.createSymbolicLink(folder.resolve("one/round"), folder.resolve("one"));
    Files.createSymbolicLink(folder.resolve("one/gone.sf2"), folder.resolve("nowhere"));
    final List<Path> found =
        SoundFonts.in(List.of(folder.resolve("one"), folder, folder.resolve("missing")));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toRealPath()).isEqualTo(a.toRealPath());
  }

  @Test
  void thereIsAnEndToIt() throws IOException {
    file("a/b/c/d/e/f/far.sf2");
    assertThat(SoundFonts.in(List.of(folder))).isEmpty();
    for (int i = 0; i < 600; i++) {
      file("many/" + i + ".sf2");
    }
    assertThat(SoundFonts.in(List.of(folder))).hasSize(500);
  }

  @Test
  void eachSystemHasItsFolders() {
    assertThat(SoundFonts.usualFolders("Linux", HOME))
        .contains(HOME.resolve(".local/share/sounds/sf2"), Path.of("/usr/share/soundfonts"));
    assertThat(SoundFonts.usualFolders("Mac OS X", HOME))
        .contains(HOME.resolve("Library/Audio/Sounds/Banks"));
    assertThat(SoundFonts.usualFolders("Windows 11", HOME)).isNotEmpty();
  }
}
