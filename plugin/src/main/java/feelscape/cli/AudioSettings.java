package feelscape.cli;

import feelscape.preview.export.SampleFormat;

/**
 * How the sound of a piece is made.
 *
 * @param format of WAV files
 * @param rate frames a second
 * @param loops whether files repeat without a seam
 * @param plays whether it is heard at once
 */
record AudioSettings(SampleFormat format, int rate, boolean loops, boolean plays) {}
