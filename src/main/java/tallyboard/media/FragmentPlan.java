package tallyboard.media;

import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;

/**
 * How much goes into a fragment: a whole number of samples, about a third of a second, the same all through a part.
 *
 * @param samples that fill it, of the track that leads
 * @param mostMillis that it may last; samples are fewer when they come slower than announced
 */
record FragmentPlan(int samples, long mostMillis) {

    private static final double TARGET_SECONDS = 1.0 / 3;
    private static final FragmentPlan RATE_UNKNOWN = new FragmentPlan(Integer.MAX_VALUE, 345);

    static FragmentPlan of(TrackFormat leading) {
        return switch (leading) {
            case VideoFormat video ->
                video.picture().framesPerSecond().isPresent()
                        ? at(video.picture().framesPerSecond().getAsDouble())
                        : RATE_UNKNOWN;
            case AudioFormat audio -> at((double) audio.sampleRate() / audio.frameLength());
        };
    }

    /** One millisecond more a sample, since the wire rounds to whole ones. */
    private static FragmentPlan at(double perSecond) {
        int samples = (int) Math.max(1, Math.round(perSecond * TARGET_SECONDS));
        return new FragmentPlan(samples, (long) Math.ceil(samples * 1000 / perSecond) + samples);
    }
}
