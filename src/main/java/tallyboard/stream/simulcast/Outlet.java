package tallyboard.stream.simulcast;

import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;

/**
 * Takes the media of one broadcast to the targets of its stream. Called by the encoder's thread, under the lock of its
 * media: nothing here may wait, take the engine's lock, or fail.
 */
public interface Outlet {
    Outlet NONE = new Outlet() {
        @Override
        public void session() {}

        @Override
        public void format(TrackId track, TrackFormat format) {}

        @Override
        public void sample(Sample sample) {}

        @Override
        public void stop() {}

        @Override
        public void start() {}

        @Override
        public void end() {}
    };

    /** An encoder begins to send; its timestamps have nothing to do with those before. */
    void session();

    void format(TrackId track, TrackFormat format);

    void sample(Sample sample);

    /** The targets get no more for now. */
    void stop();

    /** The targets get it again. */
    void start();

    /** The broadcast is over. */
    void end();
}
