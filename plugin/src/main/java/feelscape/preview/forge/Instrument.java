package feelscape.preview.forge;

import java.util.List;

/** Zones that together play a keyboard. */
record Instrument(String name, List<Zone> zones) {

  Instrument {
    zones = List.copyOf(zones);
  }
}
