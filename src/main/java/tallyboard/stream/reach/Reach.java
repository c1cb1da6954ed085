package tallyboard.stream.reach;

import java.time.Instant;
import java.util.Optional;
import tallyboard.stream.Refusal.NoAnswer.Why;

/** Where the engine is and whether it can be reached. Any thread; answers at once. */
public interface Reach {
    /** The engine in this process. */
    Reach HERE = new Reach() {
        @Override
        public Optional<String> host() {
            return Optional.empty();
        }

        @Override
        public Optional<Stale> stale() {
            return Optional.empty();
        }
    };

    /** The host that the engine runs on; empty when it runs in this process. */
    Optional<String> host();

    /** Present while what is known may have been overtaken. */
    Optional<Stale> stale();

    /**
     * Nothing new is heard.
     *
     * @param knownAt when the state shown was true; empty when the engine has not answered since the start
     */
    record Stale(Optional<Instant> knownAt, Why why) {}
}
