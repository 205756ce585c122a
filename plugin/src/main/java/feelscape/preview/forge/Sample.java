package feelscape.preview.forge;

import org.jspecify.annotations.Nullable;

/**
 * A mono sample.
 *
 * @param key the MIDI key at whose pitch it was made, 0..127
 * @param loop what sounds on while a key is held; null for a sample that plays once
 */
record Sample(String name, Wave wave, int key, @Nullable Loop loop) {

  /** The frames {@code start <= i < end}, played over and over. */
  record Loop(int start, int end) {}
}
