package feelscape.compose;

import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.music.Style;
import feelscape.music.Tempo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a piece should be like; everything a composer knows.
 *
 * @param bars its length, one of {@link #LENGTHS}
 * @param seed where its chance comes from
 * @param manner how it is to be played
 * @param rolls how often a person asked for each lane anew, 0 or more; each time gives it another
 *     chance
 * @param kept lanes of an earlier piece that stay as they are: of the same length and, where one of
 *     them has pitches, in the same key
 */
public record Brief(
    MusicParameters parameters,
    Mood mood,
    Key key,
    int bars,
    Seed seed,
    Manner manner,
    PerLane<Integer> rolls,
    Optional<Kept> kept) {
  /** The lengths that a piece can have, in bars. */
  public static final List<Integer> LENGTHS = List.of(4, 8, 16);

  public Brief {
    if (!LENGTHS.contains(bars)) {
      throw new IllegalArgumentException("bars is " + bars + "; it must be one of " + LENGTHS);
    }
    for (final Lane lane : Lane.values()) {
      if (rolls.get(lane) < 0) {
        throw new IllegalArgumentException(
            "the roll of the %s is %d; it must be 0 or more"
                .formatted(lane.label(), rolls.get(lane)));
      }
    }
    if (kept.isPresent()) {
      check(kept.get(), key, bars);
    }
  }

  /** A brief for a piece of which nothing is there yet. */
  public Brief(
      final MusicParameters parameters,
      final Mood mood,
      final Key key,
      final int bars,
      final Seed seed,
      final Manner manner) {
    this(parameters, mood, key, bars, seed, manner, PerLane.all(0), Optional.empty());
  }

  private static void check(final Kept kept, final Key key, final int bars) {
    final Piece piece = kept.piece();
    if (piece.ladder().bars() != bars) {
      throw new IllegalArgumentException(
          "bars is %d; with what is kept of an earlier piece it must be their %d"
              .formatted(bars, piece.ladder().bars()));
    }
    if (kept.harmony() && !piece.key().equals(key)) {
      throw new IllegalArgumentException(
          "the key is %s; with what is kept of an earlier piece it must be their %s"
              .formatted(key.name(), piece.key().name()));
    }
  }

  /**
   * The same brief with something of an earlier piece kept, its length and, where the harmony
   * stays, its key in place of its own.
   */
  public Brief keeping(final Kept kept) {
    final Piece piece = kept.piece();
    return new Brief(
        parameters,
        mood,
        kept.harmony() ? piece.key() : key,
        piece.ladder().bars(),
        seed,
        manner,
        rolls,
        Optional.of(kept));
  }

  /** The same brief with another count of rolls of each lane. */
  public Brief rolled(final PerLane<Integer> rolls) {
    return new Brief(parameters, mood, key, bars, seed, manner, rolls, kept);
  }

  /** The lanes that are to be composed. */
  public Set<Lane> free() {
    final Set<Lane> free = EnumSet.allOf(Lane.class);
    kept.ifPresent(lanes -> free.removeAll(lanes.lanes()));
    return free;
  }

  /**
   * The tempo of the piece: that of the lanes that are kept or, where none are, the parameter
   * within the bounds of the style, in whole beats a minute, as a person sets a host's.
   */
  public Tempo tempo() {
    return kept.map(lanes -> lanes.piece().tempo())
        .orElseGet(() -> tempo(parameters, manner.style()));
  }

  /** The tempo of a piece of which nothing is there yet: the parameter, as far as a style goes. */
  public static Tempo tempo(final MusicParameters parameters, final Style style) {
    final double tempo =
        StrictMath.max(style.slowest(), StrictMath.min(style.fastest(), parameters.tempo()));
    return new Tempo(StrictMath.rint(tempo));
  }

  /** The chance of a consumer: another one after each roll of a lane that is to be composed. */
  public SplittableRandom chance(final String consumer) {
    final StringBuilder name = new StringBuilder(consumer);
    for (final Lane lane : free()) {
      if (rolls.get(lane) > 0) {
        name.append(' ').append(lane.label()).append(' ').append(rolls.get(lane));
      }
    }
    return seed.stream(name.toString());
  }

  /** The chance of a consumer that serves one lane alone: another one after each roll of it. */
  public SplittableRandom laneChance(final String consumer, final Lane lane) {
    return seed.stream(consumer + " " + rolls.get(lane));
  }
}
