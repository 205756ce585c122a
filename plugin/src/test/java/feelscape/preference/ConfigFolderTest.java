package feelscape.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void linuxKeepsThemWhereXdgSays() {
    assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/conf"), HOME))
        .isEqualTo(Path.of("/conf/feelscape"));
    assertThat(ConfigFolder.of("Linux", Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/.config/feelscape"));
  }

  @Test
  void aVariableThatNamesNoAbsolutePathDoesNotCount() {
    for (final String value : new String[] {"", "conf", "/a\0b"}) {
      assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", value), HOME))
          .isEqualTo(Path.of("/home/ada/.config/feelscape"));
    }
  }

  @Test
  void otherSystemsHaveTheirOwnPlaces() {
    assertThat(ConfigFolder.of("Mac OS X", Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/Library/Application Support/FeelScape"));
    assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
        .isEqualTo(Path.of("/roaming/FeelScape"));
    assertThat(ConfigFolder.of("Windows 11", Map.of(), HOME))
        .isEqualTo(Path.of("/home/ada/AppData/Roaming/FeelScape"));
  }
}
