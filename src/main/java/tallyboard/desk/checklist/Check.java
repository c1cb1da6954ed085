package tallyboard.desk.checklist;

import java.time.Duration;
import java.util.Optional;
import tallyboard.stream.StreamId;

/** One thing that is checked by itself, and how it stands. */
public sealed interface Check {
    Standing standing();

    /** The stream that it is about; empty when it is about all of them. */
    default Optional<StreamId> stream() {
        return Optional.empty();
    }

    /** How something stands. */
    enum Standing {
        GOOD,
        RED,
        /** Not known. */
        NOT_MEASURED
    }

    /** What is known of a room's encoder. */
    enum Sound {
        NEVER,
        NOT_TODAY,
        TODAY
    }

    /** Whether the room's encoder was seen sending good media today. */
    record SoundCheck(StreamId of, Sound sound) implements Check {
        @Override
        public Standing standing() {
            return sound == Sound.TODAY ? Standing.GOOD : Standing.RED;
        }

        @Override
        public Optional<StreamId> stream() {
            return Optional.of(of);
        }
    }

    /**
     * Whether the disk holds what is still to be recorded today.
     *
     * @param free how much of one room can still be recorded; empty when the disk does not answer
     * @param wanted how much is planned, all rooms together
     */
    record Disk(Optional<Duration> free, Duration wanted) implements Check {
        @Override
        public Standing standing() {
            return free.filter(hours -> hours.compareTo(wanted) >= 0).isPresent() ? Standing.GOOD : Standing.RED;
        }
    }

    /** Whether recordings can be written at all. */
    record Recording(boolean isPossible) implements Check {
        @Override
        public Standing standing() {
            return isPossible ? Standing.GOOD : Standing.RED;
        }
    }

    /** Whether sleep is held off. */
    record Sleep(Standing standing) implements Check {}

    /** Whether this computer's clock follows the world's. */
    record Clock(Standing standing) implements Check {}

    /** Whether the rooms reach the ingest. */
    record Ingest(boolean isReachable) implements Check {
        @Override
        public Standing standing() {
            return isReachable ? Standing.GOOD : Standing.RED;
        }
    }
}
