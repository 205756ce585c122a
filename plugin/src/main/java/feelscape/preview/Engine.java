package feelscape.preview;

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
  };

  /** Whether it can be opened here. */
  public abstract boolean isInstalled();

  /**
   * Starts a synthesiser, without instruments.
   *
   * @param rate frames a second
   * @throws SoundFontException if the SoundFont is damaged
   */
  public abstract Synthesiser open(int rate, SoundFont font) throws SoundFontException;
}
