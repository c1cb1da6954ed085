package tallyboard.media.timeline;

import java.nio.ByteBuffer;

/** How the samples of one track find their place, in ticks of the track. */
sealed interface Times permits PictureTimes, SoundTimes {

    int timescale();

    /** Where a sample that says {@code millis} lies; never before {@code notBefore}. */
    long place(long millis, long notBefore, ByteBuffer payload);

    /** A sample was found to last that long. */
    void lasted(long ticks);

    /** How long a sample lasts when none follows. */
    long usual();

    /** A new encoder session: what was counted so far says nothing about it. */
    void forget();
}
