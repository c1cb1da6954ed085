package tallyboard.ui.schedule.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.update.Change;
import tallyboard.agenda.update.Change.Aspect;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.schedule.plan.ConferenceDay;
import tallyboard.ui.schedule.plan.SessionMarks;
import tallyboard.ui.schedule.plan.Sign;

/** Says each change in words: what is different, before and after. */
final class ChangeWords {
    private final Conference conference;
    private final ZoneId zone;

    ChangeWords(Conference conference) {
        this.conference = conference;
        this.zone = conference.zone();
    }

    ChangeRow row(Change change, boolean isTicked) {
        var group = ChangeGroup.of(change);
        return switch (change) {
            case Change.NewRoom(var room) ->
                new ChangeRow(change, group, isTicked, Sign.CHANGED, room.name(), "", text("newRoom"));
            case Change.RoomRenamed renamed ->
                new ChangeRow(
                        change,
                        group,
                        isTicked,
                        Sign.CHANGED,
                        renamed.before().name(),
                        "",
                        Messages.text(
                                "review.change.renamed",
                                renamed.after().name(),
                                renamed.talks(),
                                letter(renamed.track())));
            case Change.Added(var talk) ->
                new ChangeRow(change, group, isTicked, Sign.NONE, talk.title(), when(talk), text("added"));
            case Change.Cancelled(var session) ->
                new ChangeRow(
                        change, group, isTicked, Sign.CANCELLED, session.title(), when(session), text("cancelled"));
            case Change.Altered altered ->
                new ChangeRow(
                        change,
                        group,
                        isTicked,
                        sign(altered.what()),
                        altered.session().title(),
                        when(altered.session()),
                        kept(altered.session(), altered(altered)));
            case Change.SameTalk same ->
                new ChangeRow(
                        change,
                        group,
                        isTicked,
                        Sign.ASSUMED,
                        same.session().title(),
                        when(same.session()),
                        kept(
                                same.session(),
                                Messages.text("review.change.same", all(same.session(), same.after(), same.what()))));
        };
    }

    /** The loudest of a change in a few words, for its block in the grid. */
    String inShort(Session session, Talk after, Set<Aspect> what) {
        return aspect(session, after, what.stream().min(Aspect::compareTo).orElse(Aspect.TEXTS));
    }

    static Sign sign(Set<Aspect> what) {
        return switch (what.stream().min(Aspect::compareTo).orElse(Aspect.TEXTS)) {
            case NOT_RECORDED, NOT_STREAMED -> Sign.NOT_RECORDED;
            case ROOM -> Sign.MOVED;
            case TIME, LENGTH -> Sign.LATER;
            case RECORDED_AGAIN, TITLE, SPEAKERS, TEXTS -> Sign.CHANGED;
        };
    }

    private String altered(Change.Altered altered) {
        var words = all(altered.session(), altered.after(), altered.what());
        return altered.swappedWith()
                .map(other -> Messages.text("review.change.swap", words, other.title()))
                .orElse(words);
    }

    private String all(Session session, Talk after, Set<Aspect> what) {
        return what.stream()
                .sorted()
                .map(aspect -> aspect(session, after, aspect))
                .collect(Collectors.joining(", "));
    }

    private String aspect(Session session, Talk after, Aspect aspect) {
        var before = session.talk();
        return switch (aspect) {
            case NOT_RECORDED -> text("notRecorded");
            case RECORDED_AGAIN -> text("recordedAgain");
            case NOT_STREAMED -> text("notStreamed");
            case ROOM -> Messages.text("review.change.room", after.room());
            case TIME -> Messages.text("review.change.time", time(after.start(), before.start()));
            case LENGTH -> Messages.text("review.change.length", minutes(after.length()), minutes(before.length()));
            case TITLE -> Messages.text("review.change.title", after.title());
            case SPEAKERS -> speakers(after);
            case TEXTS -> text("texts");
        };
    }

    private static String speakers(Talk after) {
        var names = after.texts().speakers();
        return names.isEmpty() ? text("noSpeakers") : Messages.text("review.change.speakers", String.join(", ", names));
    }

    /** What the producer changed here stays over what is published. */
    private static String kept(Session session, String sentence) {
        return SessionMarks.isChangedHere(session) ? Messages.text("review.change.kept", sentence) : sentence;
    }

    private static String text(String key) {
        return Messages.text("review.change." + key);
    }

    private String when(Session session) {
        var room = conference.find(session.heldIn()).map(Track::name).orElse("");
        return when(session.start(), session.end(), room);
    }

    private String when(Talk talk) {
        return when(talk.start(), talk.start().plus(talk.length().orElse(Talk.ASSUMED_LENGTH)), talk.room());
    }

    private String when(Instant from, Instant to, String room) {
        return Stream.of(
                        ConferenceDay.of(from, zone).title(),
                        Messages.text("schedule.block.fromTo", Figures.time(from, zone), Figures.time(to, zone)),
                        room)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** With the day, where that is another one. */
    private String time(Instant at, Instant before) {
        var day = ConferenceDay.of(at, zone);
        return day.equals(ConferenceDay.of(before, zone))
                ? Figures.time(at, zone)
                : Messages.text("review.change.onDay", day.title(), Figures.time(at, zone));
    }

    private static long minutes(Optional<Duration> length) {
        return length.orElse(Talk.ASSUMED_LENGTH).toMinutes();
    }

    private String letter(TrackId track) {
        return conference
                .find(track)
                .map(t -> TrackName.letter(conference.tracks().indexOf(t)))
                .orElse("");
    }
}
