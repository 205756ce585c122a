package feelscape.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A session of Qtractor, and a plugin's state in it:
 *
 * <ul>
 *   <li>{@code pack STATE} prints a state as a session keeps it: Qt's qCompress (the length, four
 *       bytes with the highest first, then zlib) in base64;
 *   <li>{@code state FILE OUT} writes the state of the first plugin;
 *   <li>{@code clips FILE} prints track, channel and file of each clip of MIDI.
 * </ul>
 */
final class QtractorSession {
  private QtractorSession() {}

  public static void main(final String[] args)
      throws IOException, SAXException, ParserConfigurationException {
    final Path file = Path.of(args[1]);
    switch (args[0]) {
      case "pack" -> System.out.println(pack(Files.readAllBytes(file)));
      case "state" -> Files.write(Path.of(args[2]), state(root(file)));
      case "clips" -> clips(root(file)).forEach(System.out::println);
      default -> throw new IllegalArgumentException("not known: " + args[0]);
    }
  }

  private static Element root(final Path file)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static String pack(final byte[] state) throws IOException {
    final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(state.length).array());
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(packed)) {
      zlib.write(state);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  private static byte[] state(final Element session) throws IOException {
    final Element config =
        all(session, "config").stream()
            .filter(each -> each.getAttribute("key").equals("state"))
            .findFirst()
            .orElseThrow();
    final byte[] packed = Base64.getMimeDecoder().decode(config.getTextContent().strip());
    try (InflaterInputStream zlib =
        new InflaterInputStream(
            new ByteArrayInputStream(packed, Integer.BYTES, packed.length - Integer.BYTES))) {
      return zlib.readAllBytes();
    }
  }

  private static List<String> clips(final Element session) {
    return all(session, "track").stream()
        .flatMap(
            track ->
                all(track, "midi-clip").stream()
                    .map(
                        clip ->
                            track.getAttribute("name")
                                + " "
                                + text(clip, "track-channel")
                                + " "
                                + text(clip, "filename")))
        .toList();
  }

  private static String text(final Element in, final String tag) {
    return all(in, tag).get(0).getTextContent();
  }

  private static List<Element> all(final Element in, final String tag) {
    final NodeList nodes = in.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
