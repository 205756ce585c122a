package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.music.Piece;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScheduleFixturesTest {

  static Stream<Path> fixtures() throws IOException {
    return FixtureFiles.in("files");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFileHoldsWhatItsFixtureExpects(final Path file) throws IOException {
    final Fixture fixture = FixtureFiles.read(file);
    final List<String> lines = lines(schedule(fixture));
    FixtureFiles.writeIfAsked(file, fixture, lines);
    assertThat(lines).containsExactlyElementsOf(FixtureFiles.read(file).expected());
  }

  private static Schedule schedule(final Fixture fixture) {
    final Piece piece = fixture.pieces().values().iterator().next();
    return fixture.straight()
        ? Schedule.straight(piece, fixture.settings())
        : Schedule.asHeard(piece, fixture.settings());
  }

  private static List<String> lines(final Schedule schedule) {
    final List<String> lines = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      for (final TimedNote note : schedule.lanes().get(lane)) {
        lines.add(
            "plays %s %d %d %d %d"
                .formatted(lane.label(), note.on(), note.off(), note.pitch(), note.velocity()));
      }
    }
    return lines;
  }
}
