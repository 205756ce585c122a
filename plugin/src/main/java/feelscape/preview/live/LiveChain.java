package feelscape.preview.live;

import feelscape.preview.Audio;
import feelscape.preview.chain.Kicks;
import feelscape.preview.chain.LofiChain;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.chain.Song;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lofi chain of a sound that goes on for as long as anybody likes. Whatever the knobs, sound
 * leaves equally late; when they move, a chain that has heard the last of the sound fades in.
 */
final class LiveChain {
  private static final int BLOCK = 512;

  /** What a chain hears before it is heard: longer than its room rings loudly. */
  private static final double WARM_SECONDS = 0.25;

  private static final double FADE_SECONDS = 0.03;

  private final int rate;
  private final int hold;
  private final int warm;
  private final int fade;
  private final SongPlaces places = new SongPlaces();
  private final RecentKicks kicks = new RecentKicks();
  private final DrySound dry;
  private final float[] piece = new float[BLOCK * Audio.CHANNELS];
  private final float[] going = new float[BLOCK * Audio.CHANNELS];
  private final float[] coming = new float[BLOCK * Audio.CHANNELS];
  private long start;
  private LofiSettings wanted = LofiSettings.CLEAN;
  private Strand now;
  private @Nullable Strand next;
  private int faded;

  /**
   * A clean one that begins with frame 0.
   *
   * @param rate frames a second
   */
  LiveChain(final int rate) {
    this.rate = rate;
    hold = new LofiChain(LofiSettings.lofi(1), new Song(rate, 0), Kicks.NONE).latency();
    warm = (int) (WARM_SECONDS * rate);
    fade = (int) (FADE_SECONDS * rate);
    dry = new DrySound(warm + hold + BLOCK);
    now = new Strand(wanted);
  }

  /** How many frames later the sound leaves. */
  int hold() {
    return hold;
  }

  /** Forgets all, and begins with a frame. */
  void restart(final long frame, final LofiSettings settings) {
    start = frame;
    dry.restart(frame);
    places.clear();
    kicks.clear();
    wanted = settings;
    now = new Strand(settings);
    next = null;
  }

  /** Turns the knobs for the sound to come. */
  void set(final LofiSettings settings) {
    wanted = settings;
  }

  /** From a frame on, which has not come yet, the song goes on from one of its own. */
  void place(final long frame, final long song) {
    places.tell(frame, song);
  }

  /** The kick drum is struck on a frame, not before the last. */
  void kick(final long frame) {
    kicks.add(frame);
  }

  /** Takes the next frames, and gives as many that have been through the chain in their place. */
  void process(final float[] samples, final int frames) {
    for (int from = 0; from < frames; from += BLOCK) {
      process(samples, from, Math.min(BLOCK, frames - from));
    }
    places.forget(dry.end() - dry.room());
  }

  private void process(final float[] samples, final int from, final int count) {
    final long first = dry.end();
    dry.add(samples, from, count);
    if (next == null && !now.settings.equals(wanted)) {
      next = warmed(first);
      faded = 0;
    }
    now.process(first, count, going);
    if (next != null) {
      next.process(first, count, coming);
      cross(count);
      if (faded >= fade) {
        now = next;
        next = null;
      }
    }
    System.arraycopy(going, 0, samples, from * Audio.CHANNELS, count * Audio.CHANNELS);
  }

  private Strand warmed(final long until) {
    final Strand strand = new Strand(wanted);
    for (long frame = Math.max(start, until - warm); frame < until; frame += BLOCK) {
      strand.process(frame, (int) Math.min(BLOCK, until - frame), coming);
    }
    return strand;
  }

  /** Both strands are in step, so an even fade keeps the level. */
  private void cross(final int count) {
    for (int i = 0; i < count; i++) {
      final float share = Math.min(1, (float) faded / fade);
      going[2 * i] += share * (coming[2 * i] - going[2 * i]);
      going[2 * i + 1] += share * (coming[2 * i + 1] - going[2 * i + 1]);
      faded++;
    }
  }

  /** A chain, which hears the sound so late that it leaves in step with every other. */
  private final class Strand {
    private final LofiSettings settings;
    private final LofiChain chain;
    private final int delay;
    private long songAhead;

    Strand(final LofiSettings settings) {
      this.settings = settings;
      chain = new LofiChain(settings, new Song(rate, 0), this::lastKickAt);
      delay = hold - chain.latency();
    }

    private long lastKickAt(final long songFrame) {
      final long kick = kicks.lastAt(songFrame - songAhead);
      return kick == Kicks.NEVER ? kick : kick + songAhead;
    }

    void process(final long first, final int count, final float[] target) {
      int done = 0;
      while (done < count) {
        final long frame = first - delay + done;
        final int length = (int) Math.min(count - done, nextTurn(frame) - frame);
        if (frame < start) {
          Arrays.fill(piece, 0);
        } else {
          dry.copy(frame, length, piece);
          songAhead = places.aheadAt(frame);
          chain.process(piece, length, frame + songAhead);
        }
        System.arraycopy(piece, 0, target, done * Audio.CHANNELS, length * Audio.CHANNELS);
        done += length;
      }
    }

    private long nextTurn(final long frame) {
      return frame < start ? start : places.nextJump(frame);
    }
  }
}
