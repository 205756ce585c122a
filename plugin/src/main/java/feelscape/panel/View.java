package feelscape.panel;

/** A part of the panel that shows what the model says now. */
interface View {
  /** Shows the model anew; on the event thread, and cheap where nothing changed. */
  void refresh();
}
