package tallyboard.media;

/**
 * What was wrong with the samples of an output, counted; none of it stops the recording.
 *
 * @param bumped decoding times that did not increase and were moved on by one tick
 * @param reanchored audio samples more than 50 ms away from the counted position
 * @param restarted jumps of the wire clock inside a session
 * @param undecodable samples dropped since no key picture or no configuration had come before them
 */
public record Faults(long bumped, long reanchored, long restarted, long undecodable) {

    public static final Faults NONE = new Faults(0, 0, 0, 0);

    public long total() {
        return bumped + reanchored + restarted + undecodable;
    }
}
