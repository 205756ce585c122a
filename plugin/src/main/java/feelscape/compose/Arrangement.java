package feelscape.compose;

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

  public static Arrangement of(final Brief brief) {
    final Plan plan =
        new Plan(
            brief.key(),
            brief.tempo(),
            new Form(brief.bars()),
            Harmonist.harmony(brief),
            Targets.of(brief.parameters(), brief.tempo(), brief.key(), brief.bars()));
    final Backing backing = Backing.choose(brief.mood(), brief.seed().stream("backing"));
    final List<GridNote> notes = new ArrayList<>(RhythmSection.write(plan, backing));
    notes.addAll(MelodyWriter.write(plan, brief.seed().stream("melody")));
    return new Arrangement(plan, notes);
  }
}
