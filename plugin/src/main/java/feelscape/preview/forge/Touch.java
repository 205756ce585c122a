package feelscape.preview.forge;

/**
 * A velocity layer: how hard a player must strike for its sample to be heard.
 *
 * @param softest MIDI velocity, 1..127
 * @param hardest MIDI velocity, 1..127
 */
record Touch(String name, int softest, int hardest) {}
