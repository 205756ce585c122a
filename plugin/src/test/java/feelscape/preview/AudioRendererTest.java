package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Lane;
import feelscape.preview.export.FinishedSound;
import feelscape.preview.export.SampleFormat;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioRendererTest {
  private static final double ONE_CENT = StrictMath.pow(2, 1 / 1200.0) - 1;

  @ParameterizedTest
  @CsvSource({
    "0, 36", "0, 50", "0, 60", "0, 61", "0, 69", "0, 72", "0, 84", "4, 40", "4, 55", "4, 60",
    "4, 71", "4, 80", "32, 28", "32, 33", "32, 40", "32, 50", "35, 31", "35, 43"
  })
  void notesSoundAtTheirPitch(final int program, final int pitch) throws Exception {
    final Ear ear =
        new Tune()
            .program(Lane.MELODY, program)
            .note(Lane.MELODY, 0, 1.5, pitch, 100)
            .listen()
            .between(0.1, 1.4);
    final double hertz = 440 * StrictMath.pow(2, (pitch - 69) / 12.0);
    assertThat(ear.pitch(hertz)).isCloseTo(hertz, within(3 * ONE_CENT * hertz));
  }

  @ParameterizedTest
  @CsvSource({
    "MELODY, 0, 67",
    "CHORDS, 4, 60",
    "BASS, 32, 36",
    "DRUMS, 0, 36",
    "DRUMS, 0, 38",
    "DRUMS, 0, 42"
  })
  void notesSoundWhenTheyAreDue(final Lane lane, final int program, final int pitch)
      throws Exception {
    final Tune tune = new Tune().program(lane, program);
    final double[] times = {0.0403, 2.0011, 4.7777};
    for (final double time : times) {
      tune.note(lane, time, 0.2, pitch, 110);
    }
    final Ear ear = tune.listen();
    for (final double time : times) {
      final double onset = ear.between(time - 0.04, time + 0.1).onset();
      assertThat(onset).isBetween(time - 0.0005, time + 0.002);
    }
  }

  @Test
  void aChangeOfTempoMovesWhatFollows() throws Exception {
    final Ear ear =
        new Tune()
            .tempo(1, 1_000_000)
            .note(Lane.DRUMS, 0, 0.1, 37, 100)
            .note(Lane.DRUMS, 2, 0.1, 37, 100)
            .listen();
    assertThat(ear.between(2.5, 3.5).onset()).isCloseTo(3, within(0.004));
  }

  @ParameterizedTest
  @ValueSource(ints = {35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 50, 51})
  void everyDrumIsHeardHoweverShortItsNote(final int key) throws Exception {
    final Ear ear = new Tune().note(Lane.DRUMS, 0, 0.01, key, 100).listen();
    assertThat(ear.between(0, 0.05).loudness()).isGreaterThan(-45);
    assertThat(ear.between(0.02, 0.06).loudness()).isGreaterThan(-62);
  }

  @Test
  void aClosedHatEndsAnOpenOne() throws Exception {
    final Ear open = new Tune().note(Lane.DRUMS, 0, 0.1, 46, 110).listen();
    final Ear closed =
        new Tune().note(Lane.DRUMS, 0, 0.1, 46, 110).note(Lane.DRUMS, 0.1, 0.1, 42, 10).listen();
    assertThat(closed.between(0.2, 0.4).loudness())
        .isLessThan(open.between(0.2, 0.4).loudness() - 12);
  }

  @Test
  void softerIsSofterAndDarker() throws Exception {
    final Ear hard = new Tune().note(Lane.MELODY, 0, 1, 60, 120).listen().between(0, 0.5);
    final Ear soft = new Tune().note(Lane.MELODY, 0, 1, 60, 40).listen().between(0, 0.5);
    assertThat(soft.loudness()).isBetween(hard.loudness() - 30, hard.loudness() - 10);
    assertThat(soft.steepest() / soft.peak()).isLessThan(0.8 * hard.steepest() / hard.peak());
  }

  @Test
  void aHeldNoteLoopsWithoutAClickAndFades() throws Exception {
    for (final int program : new int[] {0, 4, 32, 35}) {
      final Ear ear =
          new Tune().program(Lane.CHORDS, program).note(Lane.CHORDS, 0, 5, 50, 100).listen();
      assertThat(ear.between(0.9, 4.9).steepest()).isLessThan(ear.between(0.2, 0.9).steepest());
      assertThat(ear.between(4, 4.9).loudness())
          .isBetween(ear.between(0.9, 1.8).loudness() - 40, ear.between(0.9, 1.8).loudness() - 5);
    }
  }

  @Test
  void theTailRingsOutAndEndsInSilence() throws Exception {
    final Audio audio = new Tune().note(Lane.MELODY, 0, 1, 60, 100).render();
    final double length = (double) audio.frames() / audio.rate();
    assertThat(length).isBetween(1.1, 1 + (double) Rendering.MAX_TAIL);
    assertThat(Ear.on(audio).between(length - 0.09, length).loudness()).isLessThan(-80);
  }

  @Test
  void theTailIsNeverLongerThanEightSeconds() throws Exception {
    final Audio audio =
        new Tune().hanging(Lane.MELODY, 0, 36, 127).note(Lane.MELODY, 0, 0.5, 60, 100).render();
    assertThat(audio.frames()).isEqualTo(audio.rate() / 2 + Rendering.MAX_TAIL * audio.rate());
  }

  @Test
  void nothingButTheSoundFontIsHeard() throws Exception {
    // A program of a family that the SoundFont lacks plays its first, never the JDK's own bank.
    final Audio known = new Tune().note(Lane.MELODY, 0, 1, 60, 100).render();
    final Audio unknown =
        new Tune().program(Lane.MELODY, 40).note(Lane.MELODY, 0, 1, 60, 100).render();
    assertThat(Ear.on(unknown).loudness()).isEqualTo(Ear.on(known).loudness());
  }

  @Test
  void theSameSequenceSoundsTheSame() throws Exception {
    final Audio once = chord().render();
    final Audio again = chord().render();
    assertThat(again.frames()).isEqualTo(once.frames());
    for (int i = 0; i < once.frames(); i++) {
      assertThat(again.left(i)).isEqualTo(once.left(i));
      assertThat(again.right(i)).isEqualTo(once.right(i));
    }
  }

  @Test
  void theSameBytesOnEveryJdk() throws Exception {
    final ByteArrayOutputStream wav = new ByteArrayOutputStream();
    FinishedSound.of(chord().render(), RenderProgress.NONE)
        .writeWav(wav, SampleFormat.PCM_16, RenderProgress.NONE);
    final byte[] digest = MessageDigest.getInstance("SHA-256").digest(wav.toByteArray());
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("2155bcf1048b88a6067886a32b8db03e396611efeda9b19e0fcf72970dfc960b");
  }

  @Test
  void soundHasNoOffset() throws Exception {
    assertThat(chord().listen().mean()).isCloseTo(0, within(1e-4));
  }

  private static Tune chord() throws Exception {
    return new Tune()
        .program(Lane.CHORDS, 4)
        .note(Lane.MELODY, 0, 1, 76, 100)
        .note(Lane.CHORDS, 0, 1, 60, 90)
        .note(Lane.CHORDS, 0, 1, 64, 90)
        .note(Lane.BASS, 0, 1, 36, 90)
        .note(Lane.DRUMS, 0, 0.1, 36, 100)
        .note(Lane.DRUMS, 0.5, 0.1, 38, 100);
  }

  @Test
  void progressRisesToItsEnd() throws Exception {
    final List<Integer> steps = new ArrayList<>();
    AudioRenderer.render(
        chord().sequence(),
        Engine.GERVILL,
        SoundFont.open(Tune.LOFI),
        (done, of) -> steps.add(100 * done / of));
    assertThat(steps).isSorted().hasSizeGreaterThan(5).startsWith(0).endsWith(100);
  }

  /** Not a block is made after the one at whose end somebody has had enough. */
  @Test
  void renderingThatIsCancelledIsOver() throws Exception {
    final AtomicInteger blocks = new AtomicInteger();
    try (Rendering rendering =
        Rendering.start(
            chord().sequence(), Engine.GERVILL, SoundFont.open(Tune.LOFI), AudioRenderer.RATE)) {
      assertThatThrownBy(
              () ->
                  rendering.record(
                      (block, frames) -> blocks.incrementAndGet(),
                      (done, of) -> {
                        if (done > of / 2) {
                          throw new CancellationException("enough");
                        }
                      }))
          .isInstanceOf(CancellationException.class);
    }
    // Of a tenth of a second each, of a second of music.
    assertThat(blocks).hasValue(6);
  }
}
