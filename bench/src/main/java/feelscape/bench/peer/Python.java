package feelscape.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Debian's Python, running a script of ours that prints milliseconds, one a line. */
final class Python {
  private static final Path INTERPRETER = Path.of("/usr/bin/python3");

  private Python() {}

  /** Says what is missing; empty where nothing is. */
  static String missing() throws IOException, InterruptedException {
    final List<String> missing = new ArrayList<>();
    if (!Files.isExecutable(INTERPRETER)) {
      missing.add("python3");
    }
    if (!runs("import cv2")) {
      missing.add("python3-opencv");
    }
    if (!runs("import numpy")) {
      missing.add("python3-numpy");
    }
    // By what NumPy multiplies else, it takes three times as long.
    if (!runs("import ctypes; ctypes.CDLL('libblas.so.3').openblas_get_num_threads")) {
      missing.add("libopenblas0-pthread");
    }
    return String.join(" ", missing);
  }

  private static boolean runs(final String line) throws IOException, InterruptedException {
    return Files.isExecutable(INTERPRETER)
        && new ProcessBuilder(INTERPRETER.toString(), "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  static Times times(final String script, final String argument)
      throws IOException, InterruptedException {
    final Process python =
        new ProcessBuilder(INTERPRETER.toString(), "-", argument)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream in = Objects.requireNonNull(Python.class.getResourceAsStream(script));
        OutputStream out = python.getOutputStream()) {
      in.transferTo(out);
    }
    final String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IOException(script + " failed; what it said stands above");
    }
    return Times.of(said.lines().mapToDouble(Double::parseDouble).toArray());
  }
}
