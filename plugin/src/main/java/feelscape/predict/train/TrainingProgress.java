package feelscape.predict.train;

/** Hears how far a training has come, and may stop it by throwing. */
public interface TrainingProgress {
  /** Hears nothing and stops nothing. */
  TrainingProgress NONE =
      new TrainingProgress() {
        @Override
        public void step(final String name) {}

        @Override
        public void report(final int done, final int of) {}
      };

  /** A step begins. */
  void step(String name);

  /** How much of the step is done. */
  void report(int done, int of);
}
