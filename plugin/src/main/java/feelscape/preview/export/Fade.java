package feelscape.preview.export;

import feelscape.preview.Audio;

/** Ends a sound without a step, however softly it was still sounding. */
final class Fade {
  private static final int FADES_A_SECOND = 10;

  private Fade() {}

  static Gain atEnd(final Audio audio, final Gain gain) {
    final double length = Math.min(audio.frames(), audio.rate() / FADES_A_SECOND);
    final int last = audio.frames() - 1;
    return frame -> gain.at(frame) * Math.min(1, (last - frame) / length);
  }
}
