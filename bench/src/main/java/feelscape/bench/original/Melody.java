package feelscape.bench.original;

import java.util.Arrays;

/**
 * One note after another, with sums that are kept up to date while they change. Durations are whole
 * microseconds: so all sums are whole numbers, and adding and taking away leaves no trace.
 *
 * <p>Between two calls of {@link #keep} or {@link #undo} each note may change once.
 */
final class Melody {
  static final int LOWEST = 36;
  static final int HIGHEST = 96;
  static final int SHORTEST = 100_000;
  static final int LONGEST = 2_000_000;
  static final int LOUDEST = 127;

  private static final int PITCHES = HIGHEST - LOWEST + 1;
  private static final int OCTAVE = 12;

  /** A bit for each pitch class of C major. */
  private static final int C_MAJOR = 0b1010_1011_0101;

  /** A note: its pitch, its duration in microseconds and its velocity. */
  record Note(int pitch, int micros, int velocity) {}

  private final int[] pitches;
  private final int[] micros;
  private final int[] velocities;

  /** What changed since it was kept: which notes, and what they were. */
  private final int[] changed;

  private final int[] pitchesBefore;
  private final int[] microsBefore;
  private final int[] velocitiesBefore;
  private int changes;
  private boolean pitchesChanged;
  private boolean durationsChanged;

  /** How many notes have each pitch from the lowest, and a bit for each that some have. */
  private final int[] pitchCounts = new int[PITCHES];

  private long heard;
  private int inScale;
  private int pitchSum;
  private int squaredPitchSum;
  private int squaredExcess;
  private long microsSum;
  private long squaredMicrosSum;

  Melody(final Note... notes) {
    final int size = notes.length;
    pitches = Arrays.stream(notes).mapToInt(Note::pitch).toArray();
    micros = Arrays.stream(notes).mapToInt(Note::micros).toArray();
    velocities = Arrays.stream(notes).mapToInt(Note::velocity).toArray();
    changed = new int[size];
    pitchesBefore = new int[size];
    microsBefore = new int[size];
    velocitiesBefore = new int[size];
    for (int i = 0; i < size; i++) {
      countPitch(pitches[i], 1);
      countMicros(micros[i], 1);
      squaredExcess += i == 0 ? 0 : squaredExcess(pitches[i - 1], pitches[i]);
    }
  }

  int size() {
    return pitches.length;
  }

  int pitch(final int note) {
    return pitches[note];
  }

  int micros(final int note) {
    return micros[note];
  }

  int velocity(final int note) {
    return velocities[note];
  }

  /** How many notes are in C major. */
  int inScale() {
    return inScale;
  }

  /** The sum over all leaps of what they exceed an octave by, squared. */
  int squaredExcess() {
    return squaredExcess;
  }

  /** Highest less lowest pitch. */
  int range() {
    return highest() - lowest();
  }

  private int lowest() {
    return LOWEST + Long.numberOfTrailingZeros(heard);
  }

  private int highest() {
    return LOWEST + Long.SIZE - 1 - Long.numberOfLeadingZeros(heard);
  }

  /** A note that is as high, or else as low, as any. */
  int outermost(final boolean high) {
    final int pitch = high ? highest() : lowest();
    int note = 0;
    while (pitches[note] != pitch) {
      note++;
    }
    return note;
  }

  double pitchStd() {
    return deviation(pitchSum, squaredPitchSum);
  }

  /** In microseconds. */
  double meanMicros() {
    return (double) microsSum / size();
  }

  /** In microseconds. */
  double microsStd() {
    return deviation(microsSum, squaredMicrosSum);
  }

  private double deviation(final long sum, final long squaredSum) {
    final long squared = size() * squaredSum - sum * sum;
    return Math.sqrt((double) squared) / size();
  }

  static boolean isInScale(final int pitch) {
    return (C_MAJOR >> (pitch % OCTAVE) & 1) != 0;
  }

  /** Gives a note another pitch, within the range of all. */
  void setPitch(final int note, final int pitch) {
    record(note);
    pitchesChanged = true;
    exchangePitch(note, StrictMath.max(LOWEST, StrictMath.min(HIGHEST, pitch)));
  }

  /** Gives a note another duration, within the range of all. */
  void setMicros(final int note, final double duration) {
    record(note);
    durationsChanged = true;
    final int rounded = (int) (duration + 0.5);
    exchangeMicros(note, StrictMath.max(SHORTEST, StrictMath.min(LONGEST, rounded)));
  }

  /** Gives a note another velocity, within the range of all. */
  void setVelocity(final int note, final int velocity) {
    record(note);
    velocities[note] = StrictMath.max(0, StrictMath.min(LOUDEST, velocity));
  }

  private void record(final int note) {
    changed[changes] = note;
    pitchesBefore[changes] = pitches[note];
    microsBefore[changes] = micros[note];
    velocitiesBefore[changes] = velocities[note];
    changes++;
  }

  /** Whether a pitch was set since it was kept. */
  boolean pitchesChanged() {
    return pitchesChanged;
  }

  /** Whether a duration was set since it was kept. */
  boolean durationsChanged() {
    return durationsChanged;
  }

  void keep() {
    changes = 0;
    pitchesChanged = false;
    durationsChanged = false;
  }

  /** Goes back to what was kept last. */
  void undo() {
    while (changes > 0) {
      changes--;
      final int note = changed[changes];
      exchangePitch(note, pitchesBefore[changes]);
      exchangeMicros(note, microsBefore[changes]);
      velocities[note] = velocitiesBefore[changes];
    }
    keep();
  }

  /** Takes on the notes of another melody of the same size. */
  void become(final Melody other) {
    for (int i = 0; i < size(); i++) {
      exchangePitch(i, other.pitches[i]);
      exchangeMicros(i, other.micros[i]);
      velocities[i] = other.velocities[i];
    }
    keep();
  }

  Melody copy() {
    final Note[] notes = new Note[size()];
    Arrays.setAll(notes, i -> new Note(pitches[i], micros[i], velocities[i]));
    return new Melody(notes);
  }

  private void exchangePitch(final int note, final int pitch) {
    final int before = pitches[note];
    if (before == pitch) {
      return;
    }
    squaredExcess -= squaredExcessAround(note);
    pitches[note] = pitch;
    squaredExcess += squaredExcessAround(note);
    countPitch(before, -1);
    countPitch(pitch, 1);
  }

  private void exchangeMicros(final int note, final int duration) {
    if (micros[note] == duration) {
      return;
    }
    countMicros(micros[note], -1);
    micros[note] = duration;
    countMicros(duration, 1);
  }

  private void countPitch(final int pitch, final int times) {
    pitchCounts[pitch - LOWEST] += times;
    final long bit = 1L << (pitch - LOWEST);
    heard = pitchCounts[pitch - LOWEST] == 0 ? heard & ~bit : heard | bit;
    inScale += isInScale(pitch) ? times : 0;
    pitchSum += times * pitch;
    squaredPitchSum += times * pitch * pitch;
  }

  private void countMicros(final long duration, final int times) {
    microsSum += times * duration;
    squaredMicrosSum += times * duration * duration;
  }

  private int squaredExcessAround(final int note) {
    final int before = note == 0 ? 0 : squaredExcess(pitches[note - 1], pitches[note]);
    final int after = note == size() - 1 ? 0 : squaredExcess(pitches[note], pitches[note + 1]);
    return before + after;
  }

  private static int squaredExcess(final int one, final int next) {
    final int excess = StrictMath.max(0, StrictMath.abs(next - one) - OCTAVE);
    return excess * excess;
  }
}
