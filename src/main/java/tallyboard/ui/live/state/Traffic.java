package tallyboard.ui.live.state;

import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.draw.Curve;

/** The last five minutes of one stream, noted twice a second. Kept by its lane, on the thread of the screen. */
public final class Traffic {
    /** Five minutes, twice a second. */
    private static final int CAPACITY = 600;

    private final Curve video = new Curve(CAPACITY);
    private final Curve audio = new Curve(CAPACITY);

    /** Takes up what was measured at that moment. */
    public void note(Optional<Measurements> measured) {
        var picture = measured.flatMap(Measurements::video);
        var sound = measured.flatMap(Measurements::audio);
        video.add(picture.map(Measurements.Video::bitsPerSecond).orElseGet(OptionalDouble::empty));
        audio.add(sound.map(Measurements.Audio::bitsPerSecond).orElseGet(OptionalDouble::empty));
    }

    /** Bits of picture a second. */
    public Curve video() {
        return video;
    }

    /** Bits of sound a second. */
    public Curve audio() {
        return audio;
    }
}
