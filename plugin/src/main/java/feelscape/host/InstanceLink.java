package feelscape.host;

import feelscape.event.Parameter;
import feelscape.session.Bytes;
import feelscape.session.SavedSession;
import feelscape.session.SessionPort;
import feelscape.session.StateCodec;
import java.util.function.Function;

/** What an instance has to say to the shim becomes frames. */
final class InstanceLink implements SessionPort, Panel.Listener {
  private final long instance;
  private final Outbox outbox;

  InstanceLink(final long instance, final Outbox outbox) {
    this.instance = instance;
    this.outbox = outbox;
  }

  @Override
  public void piece(final SavedSession session) {
    send(session, FromChild.Piece::new);
  }

  @Override
  public void wish(final SavedSession session) {
    send(session, FromChild.Wish::new);
  }

  @Override
  public void loaded() {
    send(new FromChild.StateTaken());
  }

  @Override
  public void beginGesture(final Parameter parameter) {
    send(new FromChild.GestureBegin(parameter));
  }

  @Override
  public void set(final Parameter parameter, final double value) {
    send(new FromChild.Value(parameter, value));
  }

  @Override
  public void endGesture(final Parameter parameter) {
    send(new FromChild.GestureEnd(parameter));
  }

  @Override
  public void ready(final int leastWidth, final int leastHeight) {
    send(new FromChild.PanelReady(leastWidth, leastHeight));
  }

  @Override
  public void wants(final int width, final int height) {
    send(new FromChild.PanelWants(width, height));
  }

  @Override
  public void focusBack() {
    send(new FromChild.FocusBack());
  }

  @Override
  public void closed() {
    send(new FromChild.PanelClosed());
  }

  /** Encoding takes longer than an event thread may wait. */
  private void send(final SavedSession session, final Function<Bytes, FromChild> message) {
    outbox.send(() -> Frame.of(instance, message.apply(Bytes.of(StateCodec.encode(session)))));
  }

  private void send(final FromChild message) {
    outbox.send(Frame.of(instance, message));
  }
}
