package feelscape.host;

import feelscape.session.Bytes;
import feelscape.session.Session;
import feelscape.session.StateCodec;
import feelscape.session.StateException;
import feelscape.session.Transport;
import org.jspecify.annotations.Nullable;

/** One instance of the plugin: its session and, while it is open, its panel. [one thread] */
final class Instance {
  private final String name;
  private final InstanceLink link;
  private final Session session;
  private final Panel.Factory panels;
  private final Log log;
  private @Nullable Panel panel;

  Instance(
      final long number,
      final FromShim.Open open,
      final Outbox outbox,
      final SessionFactory sessions,
      final Panel.Factory panels,
      final Log log) {
    this.name = "instance " + number;
    this.link = new InstanceLink(number, outbox);
    this.session = sessions.open(link);
    this.panels = panels;
    this.log = log;
    log.line(name + " is open in " + open.host() + " " + open.hostVersion());
    session.host(open.host());
    if (open.state().size() > 0) {
      load(open.state());
    }
  }

  /** Does what a message about this instance asks. */
  void take(final FromShim message) throws FrameException {
    if (message instanceof FromShim.HostState set) {
      load(set.state());
    } else if (message instanceof FromShim.Parameters moved) {
      moved.moves().forEach(move -> session.hostMoved(move.parameter(), move.value()));
    } else if (message instanceof FromShim.TransportMoved moved) {
      session.transport(new Transport(moved.rolling(), moved.quarters(), moved.tempo()));
    } else if (message instanceof FromShim.LateBlocks late) {
      session.late(late.count());
    } else if (message instanceof FromShim.PanelOpen where) {
      openPanel(where);
    } else if (message instanceof FromShim.PanelGo) {
      panel(message).go();
    } else if (message instanceof FromShim.PanelSize size) {
      panel(message).resize(size.width(), size.height());
    } else if (message instanceof FromShim.PanelClose) {
      panel(message).close();
      panel = null;
    }
  }

  void close() {
    if (panel != null) {
      panel.close();
      panel = null;
    }
    session.close();
    log.line(name + " is closed");
  }

  private void load(final Bytes state) {
    try {
      session.load(StateCodec.decode(state.toArray()));
      if (panel != null) {
        session.takeUpWish();
      }
    } catch (final StateException e) {
      link.loaded();
      session.refuse(String.valueOf(e.getMessage()));
      log.line(name + " keeps what it had: " + e.getMessage());
    }
  }

  private void openPanel(final FromShim.PanelOpen where) throws FrameException {
    if (panel != null) {
      throw new FrameException(name + " has a panel already");
    }
    panel = panels.open(session, where, link);
    session.takeUpWish();
  }

  private Panel panel(final FromShim message) throws FrameException {
    if (panel == null) {
      throw new FrameException(
          "the frame " + message.type().label() + " came, but " + name + " has no panel");
    }
    return panel;
  }
}
