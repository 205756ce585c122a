package feelscape.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of pictures that are read, told by how the file begins and never by its name. */
enum Format {
  PNG("PNG"),
  JPEG("JPEG"),
  WEBP("WebP"),
  GIF("GIF"),
  BMP("BMP"),
  TIFF("TIFF");

  /** As a sentence lists them. */
  static final String ALL = "PNG, JPEG, WebP, GIF, BMP and TIFF";

  /** As many first bytes as telling a format takes. */
  static final int HEAD = 512;

  /** The longest common beginning of a file and what it is; {@code at} is where it stands. */
  private record Signature(int at, String bytes, String name) {}

  /** What people are likely to try; naming it saves them a search. */
  private static final List<Signature> UNSUPPORTED =
      List.of(
          new Signature(4, "ftypavis", "AVIF"),
          new Signature(4, "ftyphei", "HEIC"),
          new Signature(4, "ftyphev", "HEIC"),
          new Signature(4, "ftypmif1", "HEIC"),
          new Signature(4, "ftypmsf1", "HEIC"),
          new Signature(4, "ftypcrx", "camera raw (CR3)"),
          new Signature(4, "ftyp", "a video (MP4)"),
          new Signature(0, "%PDF", "PDF"),
          new Signature(0, "%!PS", "PostScript"),
          new Signature(0, "8BPS", "PSD"),
          new Signature(0, "gimp xcf", "XCF"),
          new Signature(0, "\0\0\0\fJXL ", "JPEG XL"),
          new Signature(0, "\u00ff\n", "JPEG XL"),
          new Signature(0, "\0\0\0\fjP  ", "JPEG 2000"),
          new Signature(0, "\u00ffO\u00ffQ", "JPEG 2000"),
          new Signature(0, "\0\0\1\0", "ICO"),
          new Signature(0, "v/1\1", "OpenEXR"),
          new Signature(0, "#?RADIANCE", "Radiance HDR"),
          new Signature(0, "qoif", "QOI"),
          new Signature(0, "II+\0", "BigTIFF"),
          new Signature(0, "MM\0+", "BigTIFF"),
          new Signature(0, "FUJIFILMCCD-RAW", "camera raw (RAF)"),
          new Signature(0, "IIU\0", "camera raw (RW2)"),
          new Signature(0, "IIRO", "camera raw (ORF)"));

  private final String label;

  Format(final String label) {
    this.label = label;
  }

  /**
   * Tells the format of a file that begins with {@code bytes}.
   *
   * @throws Refusal if it is none of them
   */
  static Format of(final byte[] bytes) throws Refusal {
    final String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return WEBP;
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    } else if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return TIFF;
    } else if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
      return BMP;
    }
    final Optional<String> other = unsupported(head);
    throw other.isPresent()
        ? Refusal.unsupported(other.get())
        : Refusal.because("this is not a picture");
  }

  private static Optional<String> unsupported(final String head) {
    // Its first name may be that of the family, to which HEIC belongs as well.
    if (head.startsWith("ftyp", 4) && head.contains("avif")) {
      return Optional.of("AVIF");
    }
    for (final Signature signature : UNSUPPORTED) {
      if (head.startsWith(signature.bytes(), signature.at())) {
        return Optional.of(signature.name());
      }
    }
    final String text = head.toLowerCase(Locale.ROOT);
    return text.contains("<svg") ? Optional.of("SVG") : Optional.empty();
  }

  Codec codec() {
    return switch (this) {
      case PNG -> new Png();
      case JPEG -> new Jpeg();
      case WEBP -> new WebP();
      case GIF -> new Gif();
      case BMP -> new Bmp();
      case TIFF -> new Tiff();
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
