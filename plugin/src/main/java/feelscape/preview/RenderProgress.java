package feelscape.preview;

/** Hears how far rendering has come. */
@FunctionalInterface
public interface RenderProgress {
  RenderProgress NONE = (done, of) -> {};

  /**
   * Called now and then.
   *
   * @throws java.util.concurrent.CancellationException to give the work up
   */
  void report(int done, int of);
}
