package feelscape.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes, compared by what they are. */
public final class Bytes {
  private final byte[] values;

  private Bytes(final byte[] values) {
    this.values = values;
  }

  public static Bytes of(final byte[] values) {
    return new Bytes(values.clone());
  }

  public byte[] toArray() {
    return values.clone();
  }

  public int size() {
    return values.length;
  }

  /** Whether these bytes begin with others. */
  boolean startWith(final Bytes beginning) {
    return size() >= beginning.size()
        && Arrays.equals(values, 0, beginning.size(), beginning.values, 0, beginning.size());
  }

  @Override
  public boolean equals(final @Nullable Object other) {
    return other instanceof Bytes bytes && Arrays.equals(values, bytes.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return size() + " bytes";
  }
}
