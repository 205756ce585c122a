package feelscape.cli;

import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.SampleFormat;

/**
 * How the sound of a piece is made.
 *
 * @param format of WAV files
 * @param rate frames a second
 * @param loops whether files repeat without a seam
 * @param lofi what the mix goes through
 * @param plays whether it is heard at once
 */
record AudioSettings(
    SampleFormat format, int rate, boolean loops, LofiSettings lofi, boolean plays) {}
