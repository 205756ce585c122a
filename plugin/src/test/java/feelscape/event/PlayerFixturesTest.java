package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlayerFixturesTest {

  static Stream<Path> fixtures() throws IOException {
    return FixtureFiles.in("player");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFixtureExpectsWhatTheSpecificationSays(final Path file) throws IOException {
    final Fixture fixture = FixtureFiles.read(file);
    final List<String> events = ReferencePlayer.play(fixture);
    FixtureFiles.writeIfAsked(file, fixture, events);
    assertThat(events).containsExactlyElementsOf(FixtureFiles.read(file).expected());
  }
}
