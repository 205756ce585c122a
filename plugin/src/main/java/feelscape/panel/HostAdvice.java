package feelscape.panel;

import java.util.List;
import java.util.Locale;

/**
 * What a person should know about MIDI in the host at hand.
 *
 * @param name of the host as people say it
 * @param sentence where the MIDI goes in it, and how it comes to an instrument
 */
record HostAdvice(String name, String sentence) {

  /** Hosts by a part of what they call themselves, in lower case. */
  private record Known(String part, HostAdvice advice) {}

  private static final List<Known> KNOWN =
      List.of(
          known(
              "ardour",
              "Ardour",
              "The MIDI leaves this track in Ardour: put a synth below FeelScape, or wire the"
                  + " output to another track."),
          known(
              "qtractor",
              "Qtractor",
              "Qtractor gives the MIDI to the next plugin of this track: put an instrument below"
                  + " FeelScape."),
          known(
              "reaper",
              "REAPER",
              "REAPER gives the MIDI to the next FX of this track; a MIDI send brings it to others."),
          known(
              "bitwig",
              "Bitwig Studio",
              "Bitwig gives the MIDI to the next device of this track: put an instrument behind"
                  + " FeelScape."),
          known(
              "cubase",
              "Cubase",
              "In Cubase take FeelScape as the input of a MIDI or instrument track, and monitor"
                  + " it."),
          known(
              "live",
              "Live",
              "In Live set MIDI From of another track to this track and FeelScape, and Monitor to"
                  + " In."));

  private static Known known(final String part, final String name, final String sentence) {
    return new Known(part, new HostAdvice(name, sentence));
  }

  /** The advice for a host by what it calls itself; not empty. */
  static HostAdvice of(final String host) {
    final String lower = host.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> lower.contains(known.part()))
        .map(Known::advice)
        .findFirst()
        .orElseGet(
            () ->
                new HostAdvice(
                    host,
                    "The MIDI leaves this track in "
                        + host
                        + ": lead it to an instrument, or drag a lane out for a region of it."));
  }
}
