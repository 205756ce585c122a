/** How the music measures: tables beside what it is to reach, chance, and people's playing. */
@NullMarked
package feelscape.bench.music;

import org.jspecify.annotations.NullMarked;
