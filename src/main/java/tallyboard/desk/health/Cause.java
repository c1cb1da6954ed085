package tallyboard.desk.health;

import java.time.Duration;

/** One thing that is wrong with what arrives. */
public sealed interface Cause {
    /** Whether the producer must act now rather than look. */
    boolean isCritical();

    /** The encoder of another room sends here. */
    record CrossedRooms(String room) implements Cause {
        @Override
        public boolean isCritical() {
            return false;
        }
    }

    /** This room has an encoder of its own, and another one that nobody knows sends here. */
    record UnknownEncoder() implements Cause {
        @Override
        public boolean isCritical() {
            return false;
        }
    }

    /** The recording can no longer be written. */
    record RecordingFailed() implements Cause {
        @Override
        public boolean isCritical() {
            return true;
        }
    }

    /** The connection is open, but nothing has come for so long that the engine calls it stalled. */
    record Stalled(Duration silent) implements Cause {
        @Override
        public boolean isCritical() {
            return true;
        }
    }

    /** Nothing has come for some seconds. */
    record NoMedia(Duration silent) implements Cause {
        @Override
        public boolean isCritical() {
            return false;
        }
    }

    /** A picture comes and no sound track at all. */
    record NoSoundTrack() implements Cause {
        @Override
        public boolean isCritical() {
            return true;
        }
    }

    /** The sound track is there, and nothing comes on it. */
    record SoundStopped(Duration silent, boolean isCritical) implements Cause {}

    /** The encoder is back with its picture, and no sound has come since. */
    record NoSoundSinceReturn(Duration silent, boolean isCritical) implements Cause {}

    /** Far fewer bits a second than the same encoder sent at the sound check. */
    record LowBitrate(double bitsPerSecond, double checked, boolean isCritical) implements Cause {}

    /** Fewer pictures a second than there should be. */
    record LowFrameRate(double framesPerSecond, double declared, boolean isCritical) implements Cause {}

    /** Key pictures are too far apart, in seconds. */
    record LongKeyInterval(double seconds, boolean isCritical) implements Cause {}

    /** Media time and wall time are apart, in seconds. */
    record Drift(double seconds, boolean isCritical) implements Cause {}

    /** Media time jumps back and forth beside the wall clock. */
    record TimeJumps() implements Cause {
        @Override
        public boolean isCritical() {
            return true;
        }
    }

    /** The encoder came back this often in the last five minutes. */
    record Flapping(int times, boolean isCritical) implements Cause {}
}
