package feelscape.bench.original;

/** Changes a melody a little, by chance of its own. */
interface Moves {
  void change(Melody melody);
}
