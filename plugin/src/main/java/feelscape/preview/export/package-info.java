/** Finished sound files: loudness, true peak, dither; WAV, MP3, stems and loops; and playing. */
@NullMarked
package feelscape.preview.export;

import org.jspecify.annotations.NullMarked;
