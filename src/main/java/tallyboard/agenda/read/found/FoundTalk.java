package tallyboard.agenda.read.found;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.text.Stamp;

/**
 * A talk as it stands in the file, its texts cleaned.
 *
 * @param length empty when the file gives none that can be
 */
public record FoundTalk(
        Talk.Keys keys,
        Place place,
        Timing timing,
        Optional<Duration> length,
        String title,
        Talk.Texts texts,
        Talk.Consent consent) {

    /**
     * Where it is held.
     *
     * @param room the name of the room it stands in; may be empty
     * @param guid of the room, where the talk refers to it so
     * @param said the room that the talk itself names; may be empty
     */
    public record Place(String room, Optional<String> guid, String said) {}

    /** When it begins; any of the three may be missing, and they may contradict each other. */
    public record Timing(Optional<Stamp> date, Optional<LocalTime> start, Optional<Day> day) {}

    /**
     * A day of the conference, which ends some hours after midnight.
     *
     * @param begins when the day begins, as the file has it
     */
    public record Day(Optional<LocalDate> date, Optional<Stamp> begins) {}
}
