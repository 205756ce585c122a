package feelscape.compose;

import feelscape.music.Lane;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece laid out: its plan and the notes from which annealing starts. Voices sound one note at a
 * time, and every lane has notes.
 */
public record Arrangement(Plan plan, List<GridNote> notes) {
  public Arrangement {
    notes = List.copyOf(notes);
  }

  /**
   * Lays a piece out.
   *
   * @param between is run between two parts of the work, and may throw to stop it
   */
  public static Arrangement of(final Brief brief, final Runnable between) {
    final Harmony harmony =
        brief
            .kept()
            .filter(Kept::harmony)
            .map(kept -> new Harmony(kept.piece().chords()))
            .orElseGet(() -> Harmonist.harmony(brief));
    between.run();
    final Form form = new Form(brief.bars());
    final Plan plan =
        new Plan(
            brief.key(),
            brief.tempo(),
            form,
            harmony,
            Targets.of(brief),
            LayoutWriter.write(brief, form, harmony));
    final List<GridNote> notes = new ArrayList<>();
    for (final Lane lane : brief.free()) {
      between.run();
      notes.addAll(
          lane == Lane.MELODY ? MelodyWriter.write(plan, brief) : RhythmSection.write(plan, lane));
    }
    brief.kept().ifPresent(kept -> notes.addAll(Parts.of(kept.rung(0))));
    return new Arrangement(plan, notes);
  }
}
