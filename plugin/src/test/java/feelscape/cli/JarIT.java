package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in processes of its own, on the JDKs that are here. */
final class JarIT {
  private static final Path JAR = Path.of("target/feelscape.jar").toAbsolutePath();
  private static final int KILOBYTES_ALLOWED = 300 * 1024;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void packageIsThere() {
    assertThat(JAR).isNotEmptyFile();
  }

  @Test
  void twoRunsGiveTheSameBytes() throws Exception {
    final Path java = Path.of(System.getProperty("java.home"));
    assertThat(everything(java, "second")).isEqualTo(everything(java, "first"));
  }

  @Test
  void anotherJdkGivesTheSameBytes() throws Exception {
    final String jdk25 = System.getenv("JAVA25_HOME");
    assumeTrue(jdk25 != null, "skipped: JAVA25_HOME names no other Java to compare with");
    final Path java = Path.of(System.getProperty("java.home"));
    assertThat(everything(Path.of(Objects.requireNonNull(jdk25)), "25"))
        .isEqualTo(everything(java, "here"));
  }

  /** All files of a run and what it prints, by name. */
  private Map<String, String> everything(final Path java, final String name) throws Exception {
    final Path out = Files.createDirectory(folder.resolve(name));
    final Map<String, String> contents = new TreeMap<>();
    final Run compose =
        run(
            java,
            out,
            "compose",
            Console.SUNSET,
            "--out",
            "s.mid",
            "--wav",
            "s.wav",
            "--mp3",
            "s.mp3",
            "--plot",
            "s.png",
            "--state",
            "s.state",
            "--json");
    assertThat(compose.code()).isZero();
    assertThat(compose.err().lines())
        .containsExactly("composing", "rendering", "levelling", "writing s.wav", "writing s.mp3");
    contents.put("compose", compose.out());
    contents.put("mood", run(java, out, "mood", Console.SUNSET, "--json").out());
    for (final String file : List.of("s.mid", "s.wav", "s.mp3", "s.png", "s.state")) {
      contents.put(file, Files.readString(out.resolve(file), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  @Test
  void aPictureOf900MegapixelsIsRefusedInLittleMemory() throws Exception {
    final Path huge = folder.resolve("huge.png");
    writeGrayPng(huge, 30_000, 30_000);
    final Path java = Path.of(System.getProperty("java.home"));
    final Run run = run(java, folder, "compose", huge);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("huge.png", "30000");
    assertThat(run.kilobytes()).isLessThan(KILOBYTES_ALLOWED);
    assertThat(folder.resolve("huge.mid")).doesNotExist();
  }

  /** What a process did, and the most memory it was seen to hold. */
  private record Run(int code, String out, String err, long kilobytes) {}

  private static Run run(final Path java, final Path folder, final Object... arguments)
      throws IOException, InterruptedException {
    final List<String> command =
        new ArrayList<>(
            List.of(
                java.resolve("bin/java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfeelscape.home=" + Console.ROOT,
                "-jar",
                JAR.toString()));
    for (final Object argument : arguments) {
      command.add(argument.toString());
    }
    final Path out = Files.createTempFile(folder, "run", ".out");
    final Path err = Files.createTempFile(folder, "run", ".err");
    final Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    long kilobytes = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      kilobytes = Math.max(kilobytes, peakKilobytes(process.pid()));
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err), kilobytes);
  }

  /** The high-water mark of a process's resident memory; 0 where the system does not tell. */
  private static long peakKilobytes(final long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (final IOException e) {
      return 0;
    }
  }

  /** A true PNG, however large: black rows compress to almost nothing. */
  private static void writeGrayPng(final Path file, final int width, final int height)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeLong(0x89504e470d0a1a0aL);
      writeChunk(
          out,
          "IHDR",
          data -> {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 0, 0, 0, 0});
          });
      writeChunk(
          out,
          "IDAT",
          data -> {
            try (OutputStream packed = new DeflaterOutputStream(data)) {
              for (int row = 0; row < height; row++) {
                packed.write(new byte[width + 1]);
              }
            }
          });
      writeChunk(out, "IEND", data -> {});
    }
  }

  private interface Payload {
    void write(DataOutputStream data) throws IOException;
  }

  private static void writeChunk(
      final DataOutputStream out, final String type, final Payload payload) throws IOException {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(type.getBytes(StandardCharsets.US_ASCII));
    payload.write(new DataOutputStream(bytes));
    final CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    out.writeInt(bytes.size() - 4);
    bytes.writeTo(out);
    out.writeInt((int) crc.getValue());
  }
}
