package feelscape.panel;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The letters of the panel. The fonts are used without being registered: to register one, the JDK
 * first looks at every font of the system.
 */
enum Typeface {
  REGULAR(FlatInterFont.STYLE_REGULAR),
  BOLD(FlatInterFont.STYLE_BOLD);

  @SuppressWarnings("ImmutableEnumChecker") // nobody can change a font
  private final Font font;

  Typeface(final String file) {
    font = read(file);
  }

  Font at(final float size) {
    return font.deriveFont(size);
  }

  /** The system's own letters where there is no room to unpack a font. */
  private static Font read(final String file) {
    try (InputStream in = FlatInterFont.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (final IOException | FontFormatException e) {
      return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    }
  }
}
