package feelscape.predict.train.pairs;

import feelscape.neural.WeightFile;
import feelscape.picture.PictureWriter;
import feelscape.predict.train.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/** A small folder of pairs: the lighter a picture, the higher and faster its tune. */
public final class OwnFolder {
  private static final int SIDE = 24;
  private static final int QUARTER = 96;
  private static final int SET_TEMPO = 0x51;
  private static final List<Integer> TUNE = List.of(0, 4, 7, 4, 12, 7, 0, 4);

  /** No network in it: what is written holds what the pairs taught, and nothing else. */
  static final WeightFile NOTHING_SHIPPED = new WeightFile(Map.of("model", "a test's"), List.of());

  private OwnFolder() {}

  /** Makes a folder of pairs, and trains on it: the same bytes on every JDK. */
  public static void main(final String[] arguments) throws IOException, InvalidMidiDataException {
    final Path folder = Path.of(arguments[0]);
    fill(folder, 4);
    train(folder, folder.resolve("own.weights"));
  }

  static String train(final Path data, final Path out) throws IOException {
    return PairsTraining.run(
        data, NOTHING_SHIPPED, out, 20, complaint -> {}, TrainingProgress.NONE);
  }

  public static void fill(final Path folder, final int pairs)
      throws IOException, InvalidMidiDataException {
    for (int i = 0; i < pairs; i++) {
      final double light = (double) i / (pairs - 1);
      final String name = "picture" + (char) ('a' + i);
      Files.write(folder.resolve(name + ".png"), painted(light, i));
      write(folder.resolve(name + ".mid"), 65 + 30 * light, (int) (60 + 10 * light));
    }
  }

  static byte[] painted(final double light, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final int[] rgb = new int[SIDE * SIDE];
    Arrays.setAll(
        rgb, i -> shade(light, random) << 16 | shade(light, random) << 8 | shade(light, random));
    return PictureWriter.png(SIDE, SIDE, rgb);
  }

  private static int shade(final double light, final SplittableRandom random) {
    return (int) (30 + 160 * light + 40 * random.nextDouble());
  }

  static void write(final Path file, final double tempo, final int lowest)
      throws IOException, InvalidMidiDataException {
    final Sequence sequence = new Sequence(Sequence.PPQ, QUARTER);
    final Track track = sequence.createTrack();
    final int micros = (int) (60e6 / tempo);
    final byte[] bytes = {(byte) (micros >> 16), (byte) (micros >> 8), (byte) micros};
    track.add(new MidiEvent(new MetaMessage(SET_TEMPO, bytes, bytes.length), 0));
    for (int i = 0; i < TUNE.size(); i++) {
      final int pitch = lowest + TUNE.get(i);
      track.add(message(ShortMessage.NOTE_ON, pitch, 60 + 3 * i, i * QUARTER));
      track.add(message(ShortMessage.NOTE_OFF, pitch, 0, (i + 1) * QUARTER));
    }
    MidiSystem.write(sequence, 0, file.toFile());
  }

  private static MidiEvent message(
      final int command, final int pitch, final int velocity, final int tick)
      throws InvalidMidiDataException {
    return new MidiEvent(new ShortMessage(command, 0, pitch, velocity), tick);
  }
}
