package feelscape.music;

/**
 * A tonic and a mode.
 *
 * @param tonic pitch class, 0..11
 */
public record Key(int tonic, Mode mode) {

  public Key {
    Range.check("tonic", tonic, 0, PitchClass.COUNT - 1);
  }

  public boolean contains(final int pitch) {
    return mode.contains(PitchClass.of(pitch - tonic));
  }

  /** Sharps (positive) or flats (negative) in the signature, -6..5. */
  public int signature() {
    final int major = PitchClass.of(tonic - mode.degreeOfMajor());
    // A fifth up adds a sharp: the number of fifths from C, brought to -6..5.
    return Math.floorMod(major * 7 + 6, PitchClass.COUNT) - 6;
  }

  /** The name of a pitch class as this key spells it. */
  public String spell(final int pitchClass) {
    return PitchClass.name(pitchClass, signature() < 0);
  }

  /** Such as {@code D dorian} or {@code Bb major}. */
  public String name() {
    return spell(tonic) + " " + mode.label();
  }
}
