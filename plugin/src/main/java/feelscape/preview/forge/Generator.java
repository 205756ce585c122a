package feelscape.preview.forge;

/**
 * What a zone of a SoundFont can set, with the numbers and units of the SoundFont 2.01
 * specification, section 8.1.2. A zone lists its generators in the order of this enum: the key
 * range must come first, the velocity range second, and the sample last.
 */
enum Generator {
  /** Highest key x 256 + lowest key. */
  KEY_RANGE(43),
  /** Hardest velocity x 256 + softest velocity. */
  VELOCITY_RANGE(44),
  /** By how many times 32,768 frames the sample begins later. */
  LATER_START(4),
  /** By how many times 32,768 frames the loop begins later. */
  LATER_LOOP_START(45),
  /** By how many times 32,768 frames the loop ends later. */
  LATER_LOOP_END(50),
  /** Cents. */
  VIBRATO_TO_PITCH(6),
  /** Cents by which the second envelope raises the pitch. */
  ENVELOPE_TO_PITCH(7),
  /** Cutoff of the low pass in cents above 8.176 Hz. */
  FILTER_CUTOFF(8),
  /** Cents by which the tremolo moves the filter. */
  TREMOLO_TO_FILTER(10),
  /** Tremolo, in 1/10 dB. */
  TREMOLO_TO_VOLUME(13),
  /** In 1/10 %. */
  REVERB_SEND(16),
  /** -500 (left) to 500 (right). */
  PAN(17),
  /** Timecents. */
  TREMOLO_DELAY(21),
  /** Cents above 8.176 Hz. */
  TREMOLO_RATE(22),
  /** Timecents. */
  VIBRATO_DELAY(23),
  /** Cents above 8.176 Hz. */
  VIBRATO_RATE(24),
  /** Timecents, of the second envelope. */
  SECOND_ATTACK(26),
  /** Timecents. */
  ATTACK(34),
  /** Timecents that a fall of 100 dB takes. */
  DECAY(36),
  /** In 1/10 dB below full. */
  SUSTAIN(37),
  /** Timecents that a fall of 100 dB takes. */
  RELEASE(38),
  /** Number of the instrument; of presets only, their last one. */
  INSTRUMENT(41),
  /** Cents. */
  FINE_TUNE(52),
  /** 0 plays once, 1 loops. */
  SAMPLE_MODE(54),
  /** Cents from key to key: 100, or 0 where every key sounds the same. */
  SCALE_TUNING(56),
  /** A note ends the sounding ones of its class, 1..127. */
  EXCLUSIVE_CLASS(57),
  /** The key on which the sample plays as it was made. */
  ROOT_KEY(58),
  /** Number of the sample. */
  SAMPLE(53);

  private final int operator;

  Generator(final int operator) {
    this.operator = operator;
  }

  int operator() {
    return operator;
  }

  /** A duration as SoundFonts write it: 1200 log2 of the seconds. */
  static int timecents(final double seconds) {
    return (int) StrictMath.round(1200 * StrictMath.log(seconds) / StrictMath.log(2));
  }

  /** A frequency as SoundFonts write it: cents above 8.176 Hz, MIDI key 0. */
  static int absoluteCents(final double hertz) {
    return (int) StrictMath.round(6900 + 1200 * StrictMath.log(hertz / 440) / StrictMath.log(2));
  }
}
