package feelscape.preview;

import java.util.Optional;

/** What there is to make sound with. */
public enum Engine {
  /** The JDK's own synthesiser. */
  GERVILL {
    @Override
    public boolean isInstalled() {
      return true;
    }

    @Override
    public Synthesiser open(final int rate, final SoundFont font) throws SoundFontException {
      return Gervill.open(rate, font);
    }
  },

  /** A library of that name, which a system has or has not. */
  FLUIDSYNTH {
    @Override
    public boolean isInstalled() {
      return FluidSynthLibrary.INSTALLED.isPresent();
    }

    @Override
    public Synthesiser open(final int rate, final SoundFont font) throws SoundFontException {
      final Optional<FluidSynthLibrary> library = FluidSynthLibrary.INSTALLED;
      if (library.isEmpty()) {
        throw new SoundFontException(
            "FluidSynth is not installed; install libfluidsynth3, or use the built-in engine");
      }
      return FluidSynth.open(library.get(), rate, font);
    }
  };

  /**
   * Finds an engine by its name.
   *
   * @throws IllegalArgumentException naming what there is
   */
  public static Engine parse(final String name) {
    for (final Engine engine : values()) {
      if (engine.name().equalsIgnoreCase(name)) {
        return engine;
      }
    }
    throw new IllegalArgumentException(
        "engine '" + name + "' is not known; gervill and fluidsynth are");
  }

  /** Whether it can be opened here. */
  public abstract boolean isInstalled();

  /**
   * Starts a synthesiser, without instruments.
   *
   * @param rate frames a second
   * @throws SoundFontException if the SoundFont is damaged, or the engine not installed
   */
  public abstract Synthesiser open(int rate, SoundFont font) throws SoundFontException;
}
