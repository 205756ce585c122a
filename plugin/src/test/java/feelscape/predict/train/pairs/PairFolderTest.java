package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are pairs, and which pairs come from one source. */
class PairFolderTest {
  private final Path folder;
  private final List<String> complaints = new ArrayList<>();

  PairFolderTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @Test
  void filesOfOneNameAreAPairWhateverTheirEnding() throws IOException {
    put("rain.jpg", "beach.JPEG", "rain.midi", "beach.mid", "notes.txt", ".DS_Store", "._rain.jpg");
    put("town/night.png", "town/night.mid");
    assertThat(pairs()).extracting(Pair::name).containsExactly("beach", "rain", "town/night");
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatHasNoPartnerIsNamed() throws IOException {
    put("rain.jpg", "beach.mid", "town/rain.mid", "sea.jpg", "sea.png", "sea.mid");
    assertThat(pairs()).extracting(Pair::name).containsExactly("sea");
    assertThat(complaints)
        .containsExactlyInAnyOrder(
            "rain.jpg: there is no MIDI file of that name; left out",
            "beach.mid: there is no picture of that name; left out",
            "town/rain.mid: there is no picture of that name; left out",
            "sea.png: has the name of sea.jpg; left out");
  }

  @Test
  void aFolderThatIsNoneIsNamed() {
    assertThatThrownBy(() -> PairFolder.read(folder.resolve("gone"), complaints::add))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("gone: is no folder; name the one that holds the pairs");
  }

  @ParameterizedTest
  @CsvSource({
    "beach, beach",
    "beach-1, beach",
    "beach_02, beach",
    "beach 3, beach",
    "beach (2), beach",
    "beach(2), beach",
    "beach-v2, beach",
    "beach copy, beach",
    "beach-1-2, beach",
    "IMG_2041, IMG_2041",
    "DSC00012, DSC00012",
    "7, 7",
    "route66, route66",
    "-1, -1",
    "town/night-1, town/",
    "town/old/night, town/old/"
  })
  void takesOfOnePictureAndWhatLiesInOneFolderAreOneSource(final String name, final String source) {
    assertThat(Sources.byName(name)).isEqualTo(source);
  }

  @Test
  void filesOfTheSameBytesAreOneSource() throws IOException {
    for (final String name : List.of("a", "b", "c", "d", "e")) {
      put(name + ".jpg", name + ".mid");
    }
    put("y.mid");
    copy("a.jpg", "y.jpg");
    copy("y.mid", "c.mid");
    copy("c.jpg", "d.jpg");
    // a and y show one picture, y and c play one piece, c and d show one picture.
    assertThat(pairs()).extracting(Pair::source).containsExactly("a", "b", "a", "a", "e", "a");
  }

  private List<Pair> pairs() throws IOException {
    return PairFolder.read(folder, complaints::add);
  }

  private void copy(final String from, final String to) throws IOException {
    Files.copy(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Files whose content is their name. */
  private void put(final String... names) throws IOException {
    for (final String name : names) {
      final Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
