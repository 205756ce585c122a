package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.event.MidiFile;
import feelscape.event.MidiFile.ChannelNote;
import feelscape.event.MidiFile.TempoMark;
import feelscape.event.MidiFile.Track;
import feelscape.event.TimedNote;
import feelscape.predict.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured in files whose figures are worked by hand. */
class MusicTest {
  private static final int QUARTER = 480;
  private static final int DRUMS = 9;
  private static final TempoMark HUNDRED = new TempoMark(0, 600_000);

  /** Quarter, two eighths, quarter: C E G C. */
  private static final Track LEAD =
      track(
          "Lead",
          0,
          note(0, 480, 72, 60),
          note(480, 720, 76, 80),
          note(720, 960, 79, 100),
          note(960, 1440, 72, 80));

  private static final Track BASS = track("Bass", 1, note(0, 960, 36, 70));
  private static final Track BEAT =
      track("Beat", DRUMS, note(0, 60, 36, 90), note(1860, 1920, 90, 90));

  @Test
  void aFileTellsAllTwenty() {
    final Music music = music(List.of(HUNDRED), LEAD, BASS, BEAT);
    assertThat(music.values().keySet()).containsExactlyInAnyOrderElementsOf(Output.PARAMETERS);
    assertThat(value(music, Output.TEMPO)).isEqualTo(100);
    assertThat(value(music, Output.AVERAGE_PITCH)).isEqualTo(74.75);
    assertThat(value(music, Output.PITCH_RANGE)).isEqualTo(7);
    assertThat(value(music, Output.PITCH_STD)).isCloseTo(Math.sqrt(34.75 / 4), within(1e-9));
    assertThat(value(music, Output.AVERAGE_VELOCITY)).isEqualTo(80);
    // Four notes from the first drum to the end of the last: four quarters of 0.6 seconds.
    assertThat(value(music, Output.RHYTHMIC_DENSITY)).isCloseTo(4 / 2.4, within(1e-9));
    assertThat(value(music, Output.AVERAGE_DURATION)).isCloseTo(0.45, within(1e-9));
    assertThat(value(music, Output.DURATION_STD)).isCloseTo(0.15, within(1e-9));
    // Of 2400 ticks of melody and bass 1920 are C, 240 E, 240 G; drums have no pitch.
    assertThat(value(music, Output.PITCH_CLASSES.get(0))).isCloseTo(0.8, within(1e-9));
    assertThat(value(music, Output.PITCH_CLASSES.get(4))).isCloseTo(0.1, within(1e-9));
    assertThat(value(music, Output.PITCH_CLASSES.get(7))).isCloseTo(0.1, within(1e-9));
    assertThat(value(music, Output.PITCH_CLASSES.get(6))).isZero();
  }

  @Test
  void aFileWithoutATempoTellsNothingInSeconds() {
    final Music music = music(List.of(), LEAD, BASS);
    assertThat(List.of(Output.TEMPO, Output.RHYTHMIC_DENSITY, Output.AVERAGE_DURATION))
        .noneMatch(music::tells);
    assertThat(music.tells(Output.DURATION_STD)).isFalse();
    assertThat(music.tells(Output.AVERAGE_PITCH)).isTrue();
    assertThat(music.labels()[Output.PARAMETERS.indexOf(Output.TEMPO)]).isNaN();
    assertThat(music.labels()[Output.PARAMETERS.indexOf(Output.AVERAGE_PITCH)])
        .isEqualTo((74.75f - 60) / 16);
  }

  @Test
  void notesThatAreAllStruckAlikeTellNoVelocity() {
    final Music music = music(List.of(HUNDRED), track("", 0, even(64, 60, 62, 64, 65)));
    assertThat(music.tells(Output.AVERAGE_VELOCITY)).isFalse();
  }

  @Test
  void drumsAloneOrThreeNotesTellNothing() {
    assertThat(Music.of(file(List.of(HUNDRED), BEAT))).isEmpty();
    assertThat(Music.of(file(List.of(HUNDRED), track("Drum loop", 0, even(64, 36, 38, 36, 38)))))
        .isEmpty();
    assertThat(Music.of(file(List.of(HUNDRED), track("", 0, even(64, 60, 62, 64))))).isEmpty();
  }

  @Test
  void withoutANameTheHighestVoiceIsTheMelodyUnlessItIsAnOrnament() {
    final Track low = track("", 0, even(70, 48, 50, 52, 53, 48, 50, 52, 53));
    final Track high = track("", 1, even(70, 72, 74, 76, 77));
    final Track bell = track("", 2, even(70, 100));
    assertThat(value(music(List.of(), low, high, bell), Output.AVERAGE_PITCH)).isEqualTo(74.75);
    final Track named = new Track("MELODY", low.end(), low.notes());
    assertThat(value(music(List.of(), named, high), Output.AVERAGE_PITCH)).isEqualTo(50.75);
  }

  @Test
  void theMelodyOfAPianoIsItsSkyline() {
    // Chords below, an accompaniment under a long note, legato that overlaps a little.
    final Music music =
        music(
            List.of(HUNDRED),
            track(
                "",
                0,
                note(0, 480, 48, 50),
                note(5, 500, 72, 80),
                note(480, 1440, 74, 90),
                note(720, 960, 50, 50),
                note(960, 1200, 52, 50),
                note(1400, 1920, 72, 80),
                note(1920, 2400, 76, 80)));
    assertThat(value(music, Output.AVERAGE_PITCH)).isEqualTo((72 + 74 + 72 + 76) / 4.0);
    // From on to on where they overlap: 475, 920, 520, 480 ticks.
    assertThat(value(music, Output.AVERAGE_DURATION))
        .isCloseTo((475 + 920 + 520 + 480) / 4.0 / QUARTER * 0.6, within(1e-9));
  }

  @Test
  void aTempoThatChangesCountsByItsTime() {
    // One quarter of a second, then one of half a second: two quarters in 1.5 seconds.
    final List<TempoMark> marks = List.of(new TempoMark(480, 500_000), new TempoMark(0, 1_000_000));
    final Music music =
        music(
            marks,
            track(
                "",
                0,
                note(0, 240, 60, 60),
                note(240, 480, 62, 70),
                note(480, 720, 64, 80),
                note(720, 960, 65, 90)));
    assertThat(value(music, Output.TEMPO)).isCloseTo(80, within(1e-9));
    assertThat(value(music, Output.AVERAGE_DURATION)).isCloseTo(1.5 / 4, within(1e-9));
  }

  @Test
  void whatLiesBeyondARangeCountsAsItsEnd() {
    final Music music = music(List.of(new TempoMark(0, 300_000)), LEAD);
    assertThat(value(music, Output.TEMPO)).isEqualTo(200);
    assertThat(music.isBeyond(Output.TEMPO)).isTrue();
    assertThat(music.isBeyond(Output.AVERAGE_PITCH)).isFalse();
    assertThat(music.labels()[Output.PARAMETERS.indexOf(Output.TEMPO)]).isEqualTo(1);
  }

  @Test
  void transposingMovesPitchAndPitchClassesAndLeavesWhatIsNotTold() {
    final Music up = music(List.of(), LEAD, BASS).transposed(-1);
    assertThat(value(up, Output.AVERAGE_PITCH)).isEqualTo(73.75);
    assertThat(value(up, Output.PITCH_CLASSES.get(11))).isCloseTo(0.8, within(1e-9));
    assertThat(value(up, Output.PITCH_CLASSES.get(3))).isCloseTo(0.1, within(1e-9));
    assertThat(value(up, Output.PITCH_CLASSES.get(0))).isZero();
    assertThat(value(up, Output.PITCH_RANGE)).isEqualTo(7);
    assertThat(up.tells(Output.TEMPO)).isFalse();
  }

  @Test
  void strikingHarderMovesVelocityAlone() {
    final Music music = music(List.of(HUNDRED), LEAD, BASS);
    final Music harder = music.struck(1.15);
    assertThat(value(harder, Output.AVERAGE_VELOCITY)).isCloseTo(92, within(1e-9));
    assertThat(harder.struck(1 / 1.15).labels()).isEqualTo(music.labels());
  }

  private static double value(final Music music, final Output output) {
    return music.values().getOrDefault(output, Double.NaN);
  }

  private static Music music(final List<TempoMark> tempos, final Track... tracks) {
    return Music.of(file(tempos, tracks)).orElseThrow();
  }

  private static MidiFile file(final List<TempoMark> tempos, final Track... tracks) {
    return new MidiFile(QUARTER, List.of(tracks), tempos);
  }

  private static Track track(final String name, final int channel, final TimedNote... notes) {
    return new Track(
        name, 1920, Arrays.stream(notes).map(note -> new ChannelNote(channel, note)).toList());
  }

  private static TimedNote note(final int on, final int off, final int pitch, final int velocity) {
    return new TimedNote(on, off, pitch, velocity);
  }

  private static TimedNote[] even(final int velocity, final int... pitches) {
    final List<TimedNote> notes = new ArrayList<>();
    for (final int pitch : pitches) {
      notes.add(note(notes.size() * QUARTER, (notes.size() + 1) * QUARTER, pitch, velocity));
    }
    return notes.toArray(TimedNote[]::new);
  }
}
