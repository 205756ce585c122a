package feelscape.panel;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.IOException;

/** One thing of one kind, to be dropped or pasted. */
record Offer(DataFlavor flavor, Giver thing) implements Transferable {

  /** Gives what is asked for, or fails. */
  @FunctionalInterface
  interface Giver {
    Object give() throws IOException;
  }

  @Override
  public DataFlavor[] getTransferDataFlavors() {
    return new DataFlavor[] {flavor};
  }

  @Override
  public boolean isDataFlavorSupported(final DataFlavor other) {
    return flavor.equals(other);
  }

  @Override
  public Object getTransferData(final DataFlavor other) throws IOException {
    return thing.give();
  }
}
