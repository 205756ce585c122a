package feelscape.panel;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import feelscape.music.Lane;
import feelscape.music.Range;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.UIManager;
import javax.swing.border.Border;

/**
 * The panel's colours and sizes.
 *
 * @param percent of the size that everything is designed in, 75..200
 */
public record Theme(boolean dark, int percent) {
  /** The sizes a person can choose from. */
  static final List<Integer> SIZES = List.of(75, 100, 125, 150, 200);

  static final int ARC = 8;
  static final int TEXT_SIZE = 13;
  private static final int FIELD_HEIGHT = 28;

  public Theme {
    Range.check("the panel's size in percent", percent, 75, 200);
  }

  /** A length that is designed as {@code pixels}. */
  int px(final double pixels) {
    return (int) Math.round(pixels * percent / 100);
  }

  Dimension size(final double width, final double height) {
    return new Dimension(px(width), px(height));
  }

  /** Gives a field, whose text may be any, a size; as wide as it wants to be if that is more. */
  void size(final JComponent field, final double width) {
    final Dimension size =
        new Dimension(Math.max(px(width), field.getPreferredSize().width), px(FIELD_HEIGHT));
    field.setMinimumSize(size);
    field.setPreferredSize(size);
  }

  /** Room around something. */
  Border room(final double above, final double left, final double below, final double right) {
    return BorderFactory.createEmptyBorder(px(above), px(left), px(below), px(right));
  }

  float stroke(final double width) {
    return (float) (width * percent / 100);
  }

  Font font(final double size) {
    return Typeface.REGULAR.at(stroke(size));
  }

  Font bold(final double size) {
    return Typeface.BOLD.at(stroke(size));
  }

  Color paper() {
    return dark ? new Color(0x15131f) : new Color(0xf3f0f9);
  }

  Color card() {
    return dark ? new Color(0x1d1a2b) : new Color(0xffffff);
  }

  Color raised() {
    return dark ? new Color(0x2a2640) : new Color(0xe9e4f5);
  }

  Color line() {
    return dark ? new Color(0x35304f) : new Color(0xd8d0ea);
  }

  Color text() {
    return dark ? new Color(0xece6f5) : new Color(0x231e36);
  }

  Color dim() {
    return dark ? new Color(0x9d96ba) : new Color(0x655e80);
  }

  Color accent() {
    return of(Lane.MELODY);
  }

  /** What is written on the accent. */
  Color onAccent() {
    return dark ? paper() : card();
  }

  /** A temperature's colour: cool, warm, hot. */
  Color heat(final double temperature) {
    return temperature < 0.5
        ? mix(of(Lane.BASS), of(Lane.MELODY), temperature * 2)
        : mix(of(Lane.MELODY), of(Lane.DRUMS), temperature * 2 - 1);
  }

  /** A text in a colour and a font of the theme; none of it is taken for HTML. */
  JLabel label(final String text, final Font font, final Color colour) {
    final JLabel label = new JLabel();
    label.putClientProperty("html.disable", true);
    label.setText(text);
    label.setFont(font);
    label.setForeground(colour);
    return label;
  }

  Color error() {
    return dark ? new Color(0xff8f8f) : new Color(0xb3261e);
  }

  /** What an error is written on. */
  Color complaint() {
    return mix(card(), error(), 0.12);
  }

  /** The colour of all that belongs to a lane. */
  Color of(final Lane lane) {
    return switch (lane) {
      case MELODY -> dark ? new Color(0xffc078) : new Color(0xad5c0c);
      case CHORDS -> dark ? new Color(0x9d8cf5) : new Color(0x6650d8);
      case BASS -> dark ? new Color(0x52d0c4) : new Color(0x0a7a6e);
      case DRUMS -> dark ? new Color(0xf27d98) : new Color(0xc23358);
    };
  }

  /** A colour between two: share 0 is the first, 1 the second. */
  static Color mix(final Color first, final Color second, final double share) {
    return new Color(
        between(first.getRed(), second.getRed(), share),
        between(first.getGreen(), second.getGreen(), share),
        between(first.getBlue(), second.getBlue(), share));
  }

  private static int between(final int first, final int second, final double share) {
    return (int) Math.round(first + (second - first) * share);
  }

  /** Has Swing take up what all sizes of this look have in common; on any thread. */
  void prepare() {
    FlatLaf.setGlobalExtraDefaults(extraDefaults());
    // UIManager puts on what this names when it is first used, and Swing's own look otherwise.
    System.setProperty("swing.defaultlaf", look().getName());
    UIManager.getLookAndFeel();
  }

  /** Gives buttons, boxes and menus this look too. To be called before they are made. */
  public void install() {
    prepare();
    final Object worn = UIManager.get(Theme.class);
    if (worn instanceof Theme theme && theme.dark == dark && theme.percent == percent) {
      return;
    }
    if (worn != null || UIManager.getLookAndFeel().getClass() != look()) {
      FlatLaf.setup(dark ? new FlatDarkLaf() : new FlatLightLaf());
    }
    UIManager.put("defaultFont", font(TEXT_SIZE));
    UIManager.put(Theme.class, this);
  }

  private Class<? extends FlatLaf> look() {
    return dark ? FlatDarkLaf.class : FlatLightLaf.class;
  }

  private Map<String, String> extraDefaults() {
    return Map.ofEntries(
        Map.entry("@accentColor", hex(accent())),
        Map.entry("@background", hex(paper())),
        Map.entry("@foreground", hex(text())),
        Map.entry("Component.focusWidth", "1"),
        Map.entry("Component.arc", String.valueOf(ARC)),
        Map.entry("Button.arc", String.valueOf(ARC)),
        Map.entry("TextComponent.arc", String.valueOf(ARC)),
        Map.entry("Button.background", hex(raised())),
        Map.entry("ComboBox.background", hex(raised())),
        Map.entry("TextField.background", hex(raised())),
        Map.entry("ToggleButton.toolbar.selectedBackground", hex(raised())),
        // There are none here; given a colour for them, FlatLaf loads all of HTML.
        Map.entry("Component.linkColor", "null"));
  }

  private static String hex(final Color colour) {
    return String.format("#%06x", colour.getRGB() & 0xffffff);
  }
}
