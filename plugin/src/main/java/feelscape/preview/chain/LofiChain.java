package feelscape.preview.chain;

import feelscape.preview.Audio;
import java.util.ArrayList;
import java.util.List;

/**
 * All effects, one after the other. A knob at 0 takes its effect out; with all at 0 sound passes
 * bit for bit. One thread at a time.
 */
public final class LofiChain {
  /**
   * The loudest that comes from a synthesiser is about a quarter of full scale. Inside, that is
   * full scale: a power of two, so that nothing is lost on the way in and out.
   */
  static final float FULL_SCALE = 0.25f;

  private final Effect[] effects;

  /** Makes a chain that has heard nothing yet. */
  public LofiChain(final LofiSettings settings, final Song song, final Kicks kicks) {
    this.effects = effects(settings, song, kicks).toArray(Effect[]::new);
  }

  private static List<Effect> effects(
      final LofiSettings settings, final Song song, final Kicks kicks) {
    final List<Effect> effects = new ArrayList<>();
    if (settings.duck() > 0) {
      effects.add(new Duck(settings.duck(), kicks, song));
    }
    if (settings.saturation() > 0) {
      effects.add(new Tape(settings.saturation()));
    }
    if (settings.crush() > 0) {
      effects.add(new Crush(settings.crush(), song));
    }
    if (settings.wow() > 0 || settings.flutter() > 0) {
      effects.add(new Wow(settings.wow(), settings.flutter(), song));
    }
    if (settings.warmth() > 0) {
      effects.add(Filter.low(settings.warmth(), song));
      effects.add(Filter.hard(settings.warmth(), song));
    }
    if (settings.room() > 0) {
      effects.add(new Room(settings.room(), song));
    }
    if (settings.lowPass() > 0) {
      effects.add(Filter.lowPass(settings.lowPass(), song));
    }
    if (settings.crackle() > 0) {
      effects.add(new Crackle(settings.crackle(), song));
    }
    if (settings.hiss() > 0) {
      effects.add(new Hiss(settings.hiss(), song));
    }
    if (settings.compression() > 0) {
      effects.add(new Compressor(settings.compression(), song));
    }
    if (settings.limit() > 0) {
      effects.add(new Limit(settings.limit(), song));
    }
    return effects;
  }

  /** How many frames later the sound leaves. */
  public int latency() {
    int latency = 0;
    for (final Effect effect : effects) {
      latency += effect.latency();
    }
    return latency;
  }

  /**
   * Changes a block in place.
   *
   * @param block left and right by turns
   * @param frames how many, from the start of the block
   * @param position of the first of them in the song, in frames
   */
  public void process(final float[] block, final int frames, final long position) {
    if (effects.length == 0) {
      return;
    }
    scale(block, frames, 1 / FULL_SCALE);
    for (final Effect effect : effects) {
      effect.process(block, frames, position);
    }
    scale(block, frames, FULL_SCALE);
  }

  private static void scale(final float[] block, final int frames, final float factor) {
    for (int i = 0; i < frames * Audio.CHANNELS; i++) {
      block[i] *= factor;
    }
  }
}
