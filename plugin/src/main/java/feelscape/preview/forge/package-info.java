/** Makes the SoundFont that FeelScape plays by: every sample in it is computed here. */
@NullMarked
package feelscape.preview.forge;

import org.jspecify.annotations.NullMarked;
