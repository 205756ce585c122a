package feelscape.preview.export;

import feelscape.preview.Audio;

/** Makes a sound repeat without a seam. */
public final class Loop {
  private Loop() {}

  /** Adds what rings on after so many frames to the start, where the next turn hears it. */
  public static Audio fold(final Audio audio, final int frames) {
    final float[] samples = new float[frames * Audio.CHANNELS];
    for (int frame = 0; frame < audio.frames(); frame++) {
      final int at = Audio.CHANNELS * (frame % frames);
      samples[at] += audio.left(frame);
      samples[at + 1] += audio.right(frame);
    }
    return new Audio(audio.rate(), samples);
  }
}
