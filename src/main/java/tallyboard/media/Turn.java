package tallyboard.media;

/**
 * The change from one output to the next: it lies at a sample of the leading track, but sound from before that instant may
 * still arrive and belongs to the output that ends, so that one stays open until the sound has come by.
 *
 * @param millis stream time of the cut
 */
record Turn(Output ending, HeldSink next, long millis) {

    private static final long SOUND_MAY_LAG = 1_000;
    /** Fragments of a third of a second: more are held only where the clock of the encoder stands still. */
    private static final int MOST_HELD = 16;

    boolean hasWaitedLongEnough(long now) {
        return now - millis > SOUND_MAY_LAG || next.size() > MOST_HELD;
    }

    void complete() {
        ending.end();
        next.release();
    }
}
