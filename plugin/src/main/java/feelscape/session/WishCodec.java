package feelscape.session;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Seed;
import java.util.List;
import java.util.Optional;

/** The chunk of a state that holds what was asked for and is not finished. */
final class WishCodec {
  private static final int TONIC = 1;
  private static final int MODE = 2;
  private static final int SEED = 4;
  private static final int TASTE = 8;

  private static final int OWN_PICTURE = 0;
  private static final int FILE = 1;
  private static final int READ_PICTURE = 2;

  private WishCodec() {}

  /** Empty for a picture that neither a file nor the state holds. */
  static Optional<ByteSink> encode(final PendingWish pending, final State state) {
    return picture(pending.source(), state).map(picture -> wish(pending).add(picture));
  }

  private static ByteSink wish(final PendingWish pending) {
    final Wish wish = pending.wish();
    final Seed seed = wish.seed();
    final Integer tonic = wish.tonic();
    final Mode mode = wish.mode();
    final boolean usual = wish.taste().equals(Taste.USUAL);
    return new ByteSink()
        .u8(pending.tries())
        .u8(wish.bars())
        .u8(
            (tonic == null ? 0 : TONIC)
                | (mode == null ? 0 : MODE)
                | (seed == null ? 0 : SEED)
                | (usual ? 0 : TASTE))
        .u8(tonic == null ? 0 : tonic)
        .u8(mode == null ? 0 : PieceCodec.MODES.indexOf(mode))
        .u64(seed == null ? 0 : seed.value())
        .add(usual ? new ByteSink() : RecipeCodec.taste(wish.taste()))
        .add(RecipeCodec.lanes(pending.lanes()));
  }

  private static Optional<ByteSink> picture(final Source source, final State state) {
    if (source instanceof Source.InFile file) {
      return Optional.of(new ByteSink().u8(FILE).text(file.path().toAbsolutePath().toString()));
    }
    if (source.isToBeHad() && source.equals(Source.of(state))) {
      return Optional.of(new ByteSink().u8(OWN_PICTURE));
    }
    if (source instanceof Source.Measured measured) {
      final Subject subject = measured.subject();
      return Optional.of(
          picture(subject.name(), FeatureUnits.of(subject.features()), subject.thumbnail()));
    }
    if (source instanceof Source.Small small) {
      return Optional.of(picture(small.name(), List.of(), Optional.of(small.thumbnail())));
    }
    return Optional.empty();
  }

  private static ByteSink picture(
      final String name, final List<FeatureUnits> features, final Optional<Bytes> thumbnail) {
    final byte[] jpeg = thumbnail.map(Bytes::toArray).orElse(new byte[0]);
    return new ByteSink()
        .u8(READ_PICTURE)
        .text(name)
        .add(RecipeCodec.features(features))
        .u32(jpeg.length)
        .raw(jpeg);
  }

  /**
   * What is asked for beside a state.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  static PendingWish decode(final ByteSource in, final State state) throws StateException {
    final int tries = in.u8();
    final int bars = in.u8();
    final int flags = in.u8();
    final Key key = PieceCodec.readKey(in);
    final Seed seed = new Seed(in.u64());
    final Wish wish =
        new Wish(
            bars,
            (flags & SEED) == 0 ? null : seed,
            (flags & TONIC) == 0 ? null : (Integer) key.tonic(),
            (flags & MODE) == 0 ? null : key.mode(),
            (flags & TASTE) == 0 ? Taste.USUAL : RecipeCodec.readTaste(in));
    final LaneMarks lanes = RecipeCodec.readLanes(in);
    if (state.piece().isEmpty() && lanes.kept().isSomething()) {
      throw new IllegalArgumentException("a wish keeps lanes, but there is no piece");
    }
    return new PendingWish(readPicture(in, state), wish, lanes, tries);
  }

  private static Source readPicture(final ByteSource in, final State state) throws StateException {
    final int kind = in.u8();
    return switch (kind) {
      case OWN_PICTURE -> Source.of(state);
      case FILE -> Source.named(in.text());
      case READ_PICTURE -> readSubject(in);
      default ->
          throw new IllegalArgumentException(
              "the picture of a wish is of kind " + kind + "; it must be within 0..2");
    };
  }

  private static Source readSubject(final ByteSource in) throws StateException {
    final String name = in.text();
    final List<FeatureUnits> features = RecipeCodec.readFeatures(in);
    final byte[] thumbnail = in.raw(in.u32());
    return Source.measured(
        name,
        features,
        thumbnail.length == 0 ? Optional.empty() : Optional.of(Bytes.of(thumbnail)));
  }
}
