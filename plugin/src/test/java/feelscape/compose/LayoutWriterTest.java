package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.PerLane;
import feelscape.music.Style;
import feelscape.preset.ShippedStyles;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutWriterTest {
  private static final int BARS = 8;

  private static Layout layout(final Manner manner, final long seed, final int drumRolls) {
    final Brief plain = Briefs.plain(BARS, seed);
    final Brief brief =
        new Brief(plain.parameters(), plain.mood(), plain.key(), BARS, plain.seed(), manner)
            .rolled(new PerLane<>(0, 0, 0, drumRolls));
    return LayoutWriter.write(brief, new Form(BARS), Harmonist.harmony(brief));
  }

  private static Manner manner(final double density, final double complexity, final int intro) {
    return new Manner(Briefs.MANNER.style(), density, complexity, intro);
  }

  private static int onsets(final Layout layout, final int fromBar, final int toBar) {
    int onsets = 0;
    for (final Voice drum : Voice.DRUMS) {
      for (int step = fromBar * Grid.BAR; step < toBar * Grid.BAR; step++) {
        onsets += layout.strikes(drum, step) ? 1 : 0;
      }
    }
    return onsets;
  }

  @Test
  void theDrumsWaitForAsManyBarsAsAsked() {
    final Layout layout = layout(manner(1, 0.5, 2), 1, 0);
    assertThat(onsets(layout, 0, 2)).isZero();
    assertThat(onsets(layout, 2, 3)).isPositive();
  }

  @Test
  void theBeatIsTheSameEveryTwoBarsButForFills() {
    final Form form = new Form(BARS);
    for (int seed = 0; seed < 20; seed++) {
      final Layout layout = layout(manner(1, 1, 0), seed, 0);
      for (int step = Style.PAGE_STEPS; step < BARS * Grid.BAR; step++) {
        final int before = step - Style.PAGE_STEPS;
        if (followsPage(form, step) && followsPage(form, before)) {
          for (final Voice drum : Voice.DRUMS) {
            assertThat(layout.strikes(drum, step))
                .as("%s at %d", drum, step)
                .isEqualTo(layout.strikes(drum, before));
          }
        }
      }
    }
  }

  /** Neither in a fill, nor where an open hat may follow one. */
  private static boolean followsPage(final Form form, final int step) {
    return !form.isFill(step) && (step == 0 || !form.isFill(step - 1));
  }

  @Test
  void complexBeatsHaveGhostsAndBeatsThatDropOut() {
    int plain = 0;
    int complex = 0;
    final Set<Integer> fills = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      plain += onsets(layout(manner(1, 0, 0), seed, 0), 0, 2);
      final Layout layout = layout(manner(1, 1, 0), seed, 0);
      complex += onsets(layout, 0, 2);
      fills.add(fillOnsets(layout));
    }
    assertThat(complex).isGreaterThan(plain + 20);
    assertThat(fills).contains(1).hasSizeGreaterThan(2);
  }

  private static int fillOnsets(final Layout layout) {
    int onsets = 0;
    for (final Voice drum : Voice.DRUMS) {
      for (int step = 4 * Grid.BAR - Grid.BEAT; step < 4 * Grid.BAR; step++) {
        onsets += layout.strikes(drum, step) ? 1 : 0;
      }
    }
    return onsets;
  }

  @Test
  void densePiecesHaveBusierPages() {
    int sparse = 0;
    int dense = 0;
    for (int seed = 0; seed < 20; seed++) {
      sparse += onsets(layout(manner(0.5, 0.5, 0), seed, 0), 0, 2);
      dense += onsets(layout(manner(2, 0.5, 0), seed, 0), 0, 2);
    }
    assertThat(dense).isGreaterThan(sparse);
  }

  @Test
  void aRollOfTheDrumsTurnsThePage() {
    for (int seed = 0; seed < 20; seed++) {
      final Layout once = layout(manner(1, 0, 0), seed, 0);
      final Layout again = layout(manner(1, 0, 0), seed, 1);
      boolean differs = false;
      for (final Voice drum : Voice.DRUMS) {
        for (int step = 0; step < Style.PAGE_STEPS; step++) {
          differs |= once.strikes(drum, step) != again.strikes(drum, step);
        }
      }
      assertThat(differs).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void bassAndChordsStrikeWhereTheHarmonyChanges() {
    for (final Style style : ShippedStyles.read().all()) {
      final Brief plain = Briefs.plain(BARS, 1);
      final Brief brief =
          new Brief(
              plain.parameters(),
              plain.mood(),
              plain.key(),
              BARS,
              plain.seed(),
              new Manner(style, 1, 1, 0));
      final Harmony harmony = Harmonist.harmony(brief);
      final Layout layout = LayoutWriter.write(brief, new Form(BARS), harmony);
      for (int step = 0; step < BARS * Grid.BAR; step++) {
        if (harmony.changesAt(step)) {
          assertThat(layout.strikes(Voice.BASS, step)).as("%s", style.name()).isTrue();
          assertThat(layout.strikes(Voice.CHORD_TOP, step)).as("%s", style.name()).isTrue();
        }
      }
    }
  }
}
