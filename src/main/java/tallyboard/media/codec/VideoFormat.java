package tallyboard.media.codec;

/** Pictures, of whatever codec. All are counted in the same ticks. */
public sealed interface VideoFormat extends TrackFormat permits AvcFormat, HevcFormat, Av1Format {

    int TICKS_PER_SECOND = 90_000;

    PictureFormat picture();

    /** As a producer reads it, "High 4.1". */
    String profile();

    @Override
    default TrackKind kind() {
        return TrackKind.VIDEO;
    }

    @Override
    default int timescale() {
        return TICKS_PER_SECOND;
    }
}
