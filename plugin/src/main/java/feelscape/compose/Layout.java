package feelscape.compose;

import feelscape.music.Pattern.Strike;
import java.util.Arrays;
import java.util.List;

/**
 * What the rhythm section is to play, voice by voice and step by step, before any note has a pitch:
 * the page of the style with its fills, to the end of the piece. The melody has no part in it.
 */
public final class Layout {
  private final Strike[][] strikes;
  private final boolean[][] sounds;
  private final int[] counts;

  /**
   * Takes what is to be played.
   *
   * @param strikes for each of {@link Voice#ALL} one for each step
   */
  Layout(final List<List<Strike>> strikes) {
    this.strikes =
        strikes.stream().map(line -> line.toArray(Strike[]::new)).toArray(Strike[][]::new);
    sounds = new boolean[strikes.size()][];
    counts = new int[strikes.size()];
    for (int voice = 0; voice < sounds.length; voice++) {
      sounds[voice] = sounding(this.strikes[voice]);
      counts[voice] =
          (int) Arrays.stream(this.strikes[voice]).filter(strike -> strike.steps() > 0).count();
    }
  }

  private static boolean[] sounding(final Strike[] line) {
    final boolean[] sounding = new boolean[line.length];
    for (int step = 0; step < line.length; step++) {
      Arrays.fill(sounding, step, StrictMath.min(line.length, step + line[step].steps()), true);
    }
    return sounding;
  }

  /** What a voice does at a step. */
  public Strike at(final Voice voice, final int step) {
    return strikes[voice.index()][step];
  }

  /** Whether a voice is to begin a note at a step. */
  public boolean strikes(final Voice voice, final int step) {
    return strikes[voice.index()][step].steps() > 0;
  }

  /** How many notes a voice is to begin. */
  public int count(final Voice voice) {
    return counts[voice.index()];
  }

  /** Whether a voice is to sound at a step. */
  public boolean sounds(final Voice voice, final int step) {
    return sounds[voice.index()][step];
  }

  /** How long the note is that a voice is to begin at a step, 0 if none. */
  public int length(final Voice voice, final int step) {
    return strikes[voice.index()][step].steps();
  }
}
