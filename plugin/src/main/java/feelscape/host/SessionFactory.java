package feelscape.host;

import feelscape.session.Session;
import feelscape.session.SessionPort;

/** Makes the session of an instance. */
@FunctionalInterface
public interface SessionFactory {
  Session open(SessionPort port);
}
