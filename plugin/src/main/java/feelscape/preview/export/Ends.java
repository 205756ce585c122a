package feelscape.preview.export;

/** What comes before the first frame of a sound and after its last. */
enum Ends {
  SILENCE {
    @Override
    int frame(final int wanted, final int frames) {
      return wanted < 0 || wanted >= frames ? -1 : wanted;
    }
  },
  /** The sound is a loop. */
  ITSELF {
    @Override
    int frame(final int wanted, final int frames) {
      return Math.floorMod(wanted, frames);
    }
  };

  /** The frame that is heard at a place inside or outside of the sound, -1 for silence. */
  abstract int frame(int wanted, int frames);
}
