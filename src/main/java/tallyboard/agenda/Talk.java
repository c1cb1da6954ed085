package tallyboard.agenda;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A talk as a schedule publishes it, or as the producer entered it.
 *
 * @param room the name of its room; empty when the schedule gives none
 * @param length empty when the schedule gives none that can be
 * @param consent what the speaker allows
 */
public record Talk(
        Keys keys, String room, Instant start, Optional<Duration> length, String title, Texts texts, Consent consent) {

    /** What a talk without a length gets until somebody says better. */
    public static final Duration ASSUMED_LENGTH = Duration.ofMinutes(30);

    /**
     * What a talk is recognised by in a later version, strongest first.
     *
     * @param code the short code of the conference's own system
     * @param id the number in the file; some tools give a number to another talk later
     * @param uid of a calendar
     * @param slot counts from 1 when one talk stands in several slots
     */
    public record Keys(
            Optional<String> guid, Optional<String> code, Optional<String> id, Optional<String> uid, int slot) {
        /** Of a talk that no schedule knows. */
        public static final Keys NONE =
                new Keys(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);

        private static final String WORDS = "by words: ";

        /** Of a talk in a schedule that gives it no key: it is known by what it says, as long as that is the same. */
        public static Keys ofWords(String title, Instant start) {
            var words = Optional.of(WORDS + title + " " + start);
            return new Keys(Optional.empty(), Optional.empty(), Optional.empty(), words, 1);
        }

        /** Whether the schedule itself gave it a key. */
        public boolean isGiven() {
            return best().isPresent() && uid.filter(u -> u.startsWith(WORDS)).isEmpty();
        }

        /** The strongest there is. */
        public Optional<String> best() {
            return guid.or(() -> code).or(() -> id).or(() -> uid);
        }
    }

    /**
     * The words beside the title; any may be empty.
     *
     * @param topic what schedules call a track: a subject, not a room
     */
    public record Texts(
            String subtitle,
            List<String> speakers,
            String topic,
            String type,
            String language,
            String description,
            Optional<URI> link) {
        public static final Texts NONE = new Texts("", List.of(), "", "", "", "", Optional.empty());

        public Texts {
            speakers = List.copyOf(speakers);
        }
    }

    /** @param isNotStreamed the stronger form: not to be live either */
    public record Consent(boolean isNotRecorded, boolean isNotStreamed) {
        public static final Consent GIVEN = new Consent(false, false);
    }

    /** A talk entered by hand. */
    public static Talk byHand(String room, Instant start, Duration length, String title) {
        return new Talk(Keys.NONE, room, start, Optional.of(length), title, Texts.NONE, Consent.GIVEN);
    }
}
