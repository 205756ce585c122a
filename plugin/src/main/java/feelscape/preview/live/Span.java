package feelscape.preview.live;

/**
 * A stretch of a voice, and what it is made of besides notes. Frames are counted from the voice's
 * start, and go on whatever the song does.
 *
 * @param from its first frame
 * @param anew whether nothing that was made before is heard any more: the voice begins as if it had
 *     never sounded
 * @param rolling whether the song goes on meanwhile
 * @param song the song's frame at the first of its own
 * @param lofi 0 (none) to 1
 */
public record Span(long from, boolean anew, boolean rolling, long song, double lofi) {}
