package feelscape.host;

import feelscape.event.MidiFile;
import feelscape.event.MidiFileException;
import feelscape.event.MidiFileReader;
import feelscape.session.StateException;
import feelscape.session.VstPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A session that Ardour 7 has saved:
 *
 * <ul>
 *   <li>{@code FILE tracks} prints their names;
 *   <li>{@code FILE state TRACK OUT} writes the state of the plugin on a track;
 *   <li>{@code FILE notes TRACK OUT} writes the notes of the newest region on a track, as {@code
 *       hosts/ardour/record.lua} does;
 *   <li>{@code FILE midi TRACK} prints which file that region plays;
 *   <li>{@code FILE automation TRACK NUMBER} prints tick and value of each point of a parameter.
 * </ul>
 *
 * <p>Ticks are Ardour's, 1920 a quarter.
 */
final class ArdourSession {
  private static final int TICKS_A_QUARTER = 1920;
  private static final double SUPERCLOCKS_A_SECOND = 282_240_000;

  /** Ardour ends an automation with a point that lies far beyond every song. */
  private static final double END_OF_TIME = 1e12;

  private final Path file;
  private final Element root;

  private ArdourSession(final Path file, final Element root) {
    this.file = file;
    this.root = root;
  }

  public static void main(final String[] args)
      throws IOException,
          SAXException,
          ParserConfigurationException,
          StateException,
          MidiFileException {
    final Path file = Path.of(args[0]);
    final ArdourSession session =
        new ArdourSession(
            file,
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement());
    switch (args[1]) {
      case "tracks" ->
          all(session.root, "Route")
              .forEach(route -> System.out.println(route.getAttribute("name")));
      case "state" -> Files.write(Path.of(args[3]), session.state(args[2]));
      case "notes" -> Files.write(Path.of(args[3]), session.notes(args[2]));
      case "midi" -> System.out.println(session.midi(session.newestRegion(args[2])));
      case "automation" -> session.automation(args[2], args[3]).forEach(System.out::println);
      default -> throw new IllegalArgumentException("not known: " + args[1]);
    }
  }

  private byte[] state(final String track) throws StateException {
    final String preset = only(plugin(track), "chunk").getTextContent().strip();
    return VstPreset.unwrap(Base64.getDecoder().decode(preset));
  }

  private List<String> notes(final String track) throws IOException, MidiFileException {
    final Element region = newestRegion(track);
    final String[] extent = region.getAttribute("length").split("@", -1);
    final double offset = ticks(extent[1]) - ticks(region.getAttribute("start"));
    final Path midi = midi(region);
    final MidiFile content =
        MidiFileReader.read(midi.getFileName().toString(), Files.readAllBytes(midi));
    final double scale = (double) TICKS_A_QUARTER / content.ticksPerQuarter();
    return content.tracks().stream()
        .flatMap(each -> each.notes().stream())
        .map(note -> line(note, scale, offset))
        .toList();
  }

  private static String line(
      final MidiFile.ChannelNote note, final double scale, final double offset) {
    final long on = Math.round(note.note().on() * scale + offset);
    final long length = Math.round((note.note().off() - note.note().on()) * scale);
    return Stream.of(on, length, note.channel(), note.note().pitch(), note.note().velocity())
        .map(String::valueOf)
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private Path midi(final Element region) {
    final Element source = where(root, "Source", "id", region.getAttribute("source-0"));
    final Path folder = file.resolveSibling("interchange");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(each -> each.endsWith(source.getAttribute("name")))
          .findFirst()
          .orElseThrow();
    } catch (final IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What came last lies on top. */
  private Element newestRegion(final String track) {
    final Element route = where(root, "Route", "name", track);
    final Element playlist = where(root, "Playlist", "orig-track-id", route.getAttribute("id"));
    return all(playlist, "Region").stream()
        .max(Comparator.comparingInt(each -> Integer.parseInt(each.getAttribute("layering-index"))))
        .orElseThrow();
  }

  private List<String> automation(final String track, final String number) {
    final Element list =
        where(plugin(track), "AutomationList", "automation-id", "parameter-" + number);
    final List<String> points = new ArrayList<>();
    for (final Element events : all(list, "events")) {
      for (final String line : events.getTextContent().strip().split("\n", -1)) {
        final String[] point = line.split(" ", -1);
        if (ticks(point[0]) < END_OF_TIME) {
          points.add(Math.round(ticks(point[0])) + " " + point[1]);
        }
      }
    }
    return points;
  }

  private Element plugin(final String track) {
    return where(where(root, "Route", "name", track), "Processor", "type", "vst3");
  }

  /** A time is counted in ticks (b) or, where it lies on no tick, in superclocks (a). */
  private double ticks(final String time) {
    final double count = Double.parseDouble(time.substring(1));
    if (time.charAt(0) == 'b') {
      return count;
    }
    final double tempo = Double.parseDouble(only(root, "Tempo").getAttribute("npm"));
    return count / SUPERCLOCKS_A_SECOND * tempo / 60 * TICKS_A_QUARTER;
  }

  private static Element only(final Element in, final String tag) {
    return all(in, tag).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the session has no " + tag + " there"));
  }

  private static Element where(
      final Element in, final String tag, final String attribute, final String value) {
    return all(in, tag).stream()
        .filter(each -> each.getAttribute(attribute).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the session has no " + tag + " with the " + attribute + " " + value));
  }

  private static List<Element> all(final Element in, final String tag) {
    final NodeList nodes = in.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
