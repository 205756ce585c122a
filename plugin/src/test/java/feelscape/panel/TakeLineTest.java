package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.session.Take;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the takes say of themselves. */
final class TakeLineTest {
  @TempDir Path folder = Path.of("");
  private Desk desk;

  @BeforeEach
  void sitDown() throws Exception {
    desk = Desk.withPiece(folder);
  }

  private String why() {
    desk.work();
    final List<Take> takes = desk.model.view().takes();
    final int last = takes.size() - 1;
    final Optional<Take> before = last == 0 ? Optional.empty() : Optional.of(takes.get(last - 1));
    return TakeLine.of(last + 1, takes.get(last), before).why();
  }

  @Test
  void theFirstIsOfItsPicture() {
    assertThat(why()).endsWith("BPM, sunset.jpg");
  }

  @Test
  void eachSaysWhatMadeItAnother() {
    desk.model.rollSeed();
    assertThat(why()).endsWith(", another seed");
    desk.model.reroll(Lane.BASS);
    assertThat(why()).endsWith(", bass re-rolled");
    desk.model.setBars(16);
    assertThat(why()).endsWith(", 16 bars");
    final int tonic = desk.model.piece().orElseThrow().key().tonic();
    desk.model.setTonic((tonic + 1) % 12);
    assertThat(why()).endsWith(", another key");
  }

  @Test
  void lanesThatWereLockedAreSaidToBeKept() {
    desk.model.lock(Lane.MELODY, true);
    desk.model.rollSeed();
    assertThat(why()).endsWith(", another seed, melody kept");
    desk.model.lock(Lane.MELODY, false);
    desk.model.reroll(Lane.DRUMS);
    assertThat(why()).endsWith(", drums re-rolled");
  }

  @Test
  void aTasteIsSaidByWhatChangedInIt() {
    desk.model.setStyle("rain");
    assertThat(why()).endsWith(", rain");
    desk.model.setDensity(0.5);
    assertThat(why()).endsWith(", density 0.5");
    desk.model.setComplexity(0.75);
    assertThat(why()).endsWith(", complexity 0.75");
    desk.model.setIntroBars(2);
    assertThat(why()).endsWith(", intro of 2");
  }

  @Test
  void chordsThatWereLockedAreSaidToBeTheSame() {
    desk.model.lockHarmony(true);
    desk.model.rollSeed();
    assertThat(why()).endsWith(", another seed, same chords");
  }

  @Test
  void carriesNumberKeyAndPicture() {
    final var take = desk.model.view().takes().get(0);
    final TakeLine line = TakeLine.of(7, take, Optional.empty());
    assertThat(line.piece()).isEqualTo("7  ·  " + take.key().name());
    assertThat(line.picture()).isEqualTo(take.state().picture());
    assertThat(List.of(line.toString().split(", "))).hasSize(3);
  }
}
