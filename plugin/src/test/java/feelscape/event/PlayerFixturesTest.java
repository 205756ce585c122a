package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
    FixtureFiles.writeIfAsked(file, fixture, ReferencePlayer.play(fixture));
    assertThat(ReferencePlayer.play(fixture))
        .containsExactlyElementsOf(FixtureFiles.read(file).expected());
  }
}
