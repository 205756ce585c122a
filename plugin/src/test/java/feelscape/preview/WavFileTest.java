package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class WavFileTest {
  @Test
  void playersReadItAsSixteenBitStereo() throws Exception {
    final byte[] wav = written(new Audio(44_100, new float[] {0.1f, -0.2f, 0, 0.05f, 0, 0}));
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
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
      final byte[] bytes = written(new Audio(44_100, new float[] {loudness, -loudness / 2, 0, 0}));
      assertThat((bytes[44] & 0xff) | bytes[45] << 8).isEqualTo(29_195);
      assertThat((bytes[46] & 0xff) | bytes[47] << 8).isEqualTo(-14_598);
    }
  }

  @Test
  void silenceStaysSilent() throws Exception {
    assertThat(written(new Audio(44_100, new float[4])))
        .hasSize(52)
        .endsWith(0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static byte[] written(final Audio audio) throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    WavFile.write(out, audio);
    return out.toByteArray();
  }
}
