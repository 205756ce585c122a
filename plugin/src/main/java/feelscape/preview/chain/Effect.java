package feelscape.preview.chain;

/** Changes sound in place. */
interface Effect {
  /**
   * Takes the next frames.
   *
   * @param block left and right by turns
   * @param frames how many, from the start of the block
   * @param position of the first of them in the song, in frames
   */
  void process(float[] block, int frames, long position);

  /** How many frames later it lets go of what it takes in. */
  default int latency() {
    return 0;
  }
}
