package feelscape.bench.music;

import feelscape.compose.measure.Histogram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How people play, as it is kept beside this class: one line a histogram.
 *
 * @param histograms by source and name, such as {@code pop909 intervals} and {@code groove open hat
 *     delays}
 */
record HumanPlaying(Map<String, Histogram> histograms) {
  static final String FILE = "human-playing.txt";
  static final String POP = "pop909";
  static final String LEAD_SHEETS = "openewld";
  static final String DRUMMERS = "groove";

  private static final String COMMENT = "#";
  private static final String HEADER =
      """
      # How people play: how often each number came up, one histogram a line.
      # Made by './feelscape bench music --learn DIR'; class Playing says what the numbers are.
      #
      # pop909: counted from the melodies of 4/4 songs on a grid of 16ths in "POP909 Dataset, (c) 2020 Music X Lab, MIT
      #   License. Ziyu Wang, Ke Chen, Junyan Jiang, Yiyi Zhang, Maoran Xu, Shuqi Dai, Guxian Bin, Gus Xia: POP909: A
      #   Pop-song Dataset for Music Arrangement Generation, ISMIR 2020."
      # openewld: counted from the melodies in 4/4 and 2/2 of "OpenEWLD, (c) 2018 Federico Simonetta (00sapo), MIT License,
      #   https://doi.org/10.5281/zenodo.4332855; lead sheets from the Wikifonia archive."
      # groove: counted from the beats in 4/4 at 70 to 100 BPM, each less its mean delay, of "Groove MIDI Dataset, made
      #   available by Google LLC under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Jon Gillick, Adam
      #   Roberts, Jesse Engel, Douglas Eck, David Bamman: Learning to Groove with Inverse Sequence Transformations,
      #   ICML 2019."
      #
      # name: first..last: counts
      """;

  /** Reads what is kept. */
  static HumanPlaying kept() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HumanPlaying.class.getResourceAsStream(FILE), FILE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static HumanPlaying parse(final String text) {
    final Map<String, Histogram> histograms = new LinkedHashMap<>();
    text.lines()
        .filter(line -> !line.startsWith(COMMENT))
        .map(line -> line.split(": "))
        .forEach(cells -> histograms.put(cells[0], histogram(cells[1], cells[2])));
    return new HumanPlaying(histograms);
  }

  private static Histogram histogram(final String range, final String counts) {
    return new Histogram(
        Integer.parseInt(range.substring(0, range.indexOf(".."))),
        Arrays.stream(counts.split(" ")).map(Long::valueOf).toList());
  }

  /** What {@link #parse} reads. */
  String text() {
    return HEADER
        + histograms.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String line(final String name, final Histogram histogram) {
    return "%s: %d..%d: %s\n"
        .formatted(
            name,
            histogram.least(),
            histogram.most(),
            histogram.counts().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /** The distribution of a name of {@link Playing#OF_MELODIES} in a source. */
  List<Double> melodies(final String source, final String name) {
    return shares(source + " " + name);
  }

  /** The distribution of a name of {@link Playing#OF_DRUMS} among drummers. */
  List<Double> drums(final Drum drum, final String name) {
    return shares(DRUMMERS + " " + drum.label() + " " + name);
  }

  private List<Double> shares(final String name) {
    return Objects.requireNonNull(histograms.get(name), name).shares();
  }

  /** The tables for a person: the shares in tenths of a percent. */
  String view() {
    return histograms.entrySet().stream()
        .map(entry -> view(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String view(final String name, final Histogram histogram) {
    return "%s (%d), %d..%d, in tenths of a percent: %s\n"
        .formatted(
            name,
            histogram.total(),
            histogram.least(),
            histogram.most(),
            histogram.shares().stream()
                .map(share -> String.valueOf(Math.round(1000 * share)))
                .collect(Collectors.joining(" ")));
  }
}
