package feelscape.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the preview of an instance is played with.
 *
 * @param soundFont the absolute path of a person's own; FeelScape's where it is empty
 */
public record VoiceSetup(Synth synth, Optional<Path> soundFont) {
  public static final VoiceSetup USUAL = new VoiceSetup(Synth.BUILT_IN, Optional.empty());

  /** What stands for a synthesiser in states. */
  private static final List<Synth> SYNTHS = List.of(Synth.BUILT_IN, Synth.FLUIDSYNTH);

  /** What turns a SoundFont into sound. */
  public enum Synth {
    BUILT_IN,
    FLUIDSYNTH
  }

  public VoiceSetup {
    Objects.requireNonNull(synth);
    soundFont.ifPresent(VoiceSetup::checkAbsolute);
  }

  private static void checkAbsolute(final Path file) {
    if (!file.isAbsolute()) {
      throw new IllegalArgumentException(
          "the SoundFont " + file + " is not named with all its folders");
    }
  }

  public VoiceSetup with(final Synth other) {
    return new VoiceSetup(other, soundFont);
  }

  /** With another SoundFont; with FeelScape's where it is empty. */
  public VoiceSetup with(final Optional<Path> other) {
    return new VoiceSetup(synth, other);
  }

  /** The payload of a state's chunk {@code VOIC}; nothing for the usual one. */
  public Bytes encode() {
    return equals(USUAL)
        ? Bytes.of(new byte[0])
        : Bytes.of(
            new ByteSink()
                .u8(SYNTHS.indexOf(synth))
                .text(soundFont.map(Path::toString).orElse(""))
                .toArray());
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws StateException if the bytes break a rule of docs/state.md
   */
  public static VoiceSetup decode(final Bytes bytes) throws StateException {
    if (bytes.size() == 0) {
      return USUAL;
    }
    final ByteSource in = new ByteSource("the state's chunk VOIC", bytes.toArray());
    final int synth = in.u8();
    final String file = in.text();
    in.finish();
    if (synth >= SYNTHS.size()) {
      throw new StateException(
          "the state names synthesiser " + synth + ", which this FeelScape does not know");
    }
    try {
      return new VoiceSetup(
          SYNTHS.get(synth), file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)));
    } catch (final IllegalArgumentException e) {
      throw new StateException("the state names no SoundFont: " + e.getMessage());
    }
  }
}
