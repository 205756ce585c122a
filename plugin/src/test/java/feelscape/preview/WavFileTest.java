package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
  private final Path folder;

  WavFileTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @Test
  void playersReadItAsSixteenBitStereo() throws Exception {
    final Path file = folder.resolve("a.wav");
    WavFile.write(file, new Audio(44_100, new float[] {0.1f, -0.2f, 0, 0.05f, 0, 0}));
    try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
      final AudioFormat format = in.getFormat();
      assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(format.getSampleRate()).isEqualTo(44_100);
      assertThat(format.getChannels()).isEqualTo(2);
      assertThat(in.getFrameLength()).isEqualTo(3);
    }
  }

  @Test
  void itsPeakLiesOneDecibelBelowFullScaleHoweverLoudTheSound() throws Exception {
    for (final float loudness : new float[] {0.001f, 0.3f, 1, 7}) {
      final Path file = folder.resolve("a.wav");
      WavFile.write(file, new Audio(44_100, new float[] {loudness, -loudness / 2, 0, 0}));
      final byte[] bytes = Files.readAllBytes(file);
      assertThat((bytes[44] & 0xff) | bytes[45] << 8).isEqualTo(29_195);
      assertThat((bytes[46] & 0xff) | bytes[47] << 8).isEqualTo(-14_598);
    }
  }

  @Test
  void silenceStaysSilent() throws Exception {
    final Path file = folder.resolve("a.wav");
    WavFile.write(file, new Audio(44_100, new float[4]));
    assertThat(Files.readAllBytes(file)).hasSize(52).endsWith(0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws Exception {
    final Path file = Files.createDirectory(folder.resolve("taken"));
    Files.createFile(file.resolve("by something"));
    assertThatThrownBy(() -> WavFile.write(file, new Audio(44_100, new float[2])))
        .isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }
}
