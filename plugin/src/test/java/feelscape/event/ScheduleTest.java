package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.music.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleTest {

  /** A file's notes are what the live player sends in its first turn, rounded to ticks. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aFileHoldsWhatIsHeard(final long seed) {
    final PieceBuilder builder = randomPiece(new SplittableRandom(seed), 3840 - 480);
    final PlayerSettings settings = PlayerSettings.DEFAULTS.with(Parameter.HUMANISE, 1);
    final Schedule schedule = Schedule.asHeard(builder.build(), settings);

    // A tick is 50 frames, and swing moves notes by whole fiftieths of a tick.
    final Fixture live =
        Fixture.parse(
            """
            rate 96000
            frames 192000
            at 0 piece main
            at 0 tempo 120
            at 0 set humanise 1
            at 0 roll
            expect generated
            """);
    final List<String> played =
        ReferencePlayer.play(live.with("main", builder.build())).stream()
            .map(ScheduleTest::inTicks)
            .sorted()
            .toList();
    assertThat(lines(schedule)).containsExactlyElementsOf(played);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noTwoNotesOfAPitchOverlapAndNonePassesTheEnd(final long seed) {
    final PieceBuilder builder = randomPiece(new SplittableRandom(seed), 3839);
    final Schedule schedule =
        Schedule.asHeard(
            builder.build(), PlayerSettings.DEFAULTS.with(Parameter.TRANSPOSE, (int) seed * 3));
    for (final Lane lane : Lane.values()) {
      final List<TimedNote> notes = schedule.lanes().get(lane);
      assertThat(notes).isNotEmpty().allMatch(note -> note.off() <= 3840);
      for (final TimedNote a : notes) {
        assertThat(notes)
            .filteredOn(b -> b.pitch() == a.pitch() && b.on() >= a.on() && b.on() < a.off())
            .containsExactly(a);
      }
    }
  }

  private static PieceBuilder randomPiece(final SplittableRandom chance, final int lastTick) {
    final PieceBuilder builder = new PieceBuilder(1);
    builder.swing = 50 + chance.nextInt(26);
    builder.delays = List.of(chance.nextInt(161), 0, chance.nextInt(161), chance.nextInt(161));
    builder.seed = chance.nextLong();
    final List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      final int tick = chance.nextInt(lastTick + 1);
      final Lane lane = List.of(Lane.values()).get(chance.nextInt(4));
      final int length = 1 + chance.nextInt(Math.min(960, lastTick + 1 - tick));
      notes.add(new Note(lane, tick, length, 112 + chance.nextInt(12), 10 + i, 0, 32));
    }
    notes.stream().sorted(Note.ORDER).forEach(builder::add);
    return builder;
  }

  /** An event of the live player with its tick, rounded, for its frame. */
  private static String inTicks(final String event) {
    final String[] words = event.split(" ");
    words[1] = String.valueOf(Math.floorDiv(Integer.parseInt(words[1]) + 25, 50));
    return String.join(" ", words);
  }

  private static List<String> lines(final Schedule schedule) {
    final List<String> lines = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      final int channel = lane.channel() + 1;
      for (final TimedNote note : schedule.lanes().get(lane)) {
        lines.add("on %d %d %d %d".formatted(note.on(), channel, note.pitch(), note.velocity()));
        lines.add("off %d %d %d".formatted(note.off(), channel, note.pitch()));
      }
    }
    return lines.stream().sorted().toList();
  }
}
