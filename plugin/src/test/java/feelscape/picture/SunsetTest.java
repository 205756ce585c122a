package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SunsetTest {
  @Test
  void theExamplePictureIsWhatItsProgramPaints() throws IOException {
    assertThat(Files.readAllBytes(Examples.SUNSET)).isEqualTo(Sunset.jpeg());
  }

  @Test
  void theExamplePictureIsSmall() throws IOException {
    assertThat(Files.size(Examples.SUNSET)).isLessThan(200_000);
  }
}
