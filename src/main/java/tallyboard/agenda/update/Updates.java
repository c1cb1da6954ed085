package tallyboard.agenda.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.update.Change.Altered;
import tallyboard.agenda.update.Change.Aspect;
import tallyboard.agenda.update.Change.Comparison;

/** Compares an agenda with a new version of its schedule, and applies what was chosen of the differences. */
public final class Updates {
    private Updates() {}

    /** @param now sessions that have begun by then are never cancelled */
    public static Comparison compare(Agenda present, Conference conference, ReadSchedule fresh, Instant now) {
        var matching = Matching.of(present.sessions(), placed(fresh));
        var rooms = RoomPlan.of(conference, used(fresh), matching);
        var changes = new ArrayList<Change>();
        changes.addAll(rooms.renamed());
        changes.addAll(rooms.fresh());
        matching.added().forEach(talk -> changes.add(new Change.Added(talk)));
        var altered = new ArrayList<Altered>();
        matching.same().forEach((talk, session) -> {
            var what = aspects(session, talk, rooms);
            if (!what.isEmpty()) {
                altered.add(new Altered(session, talk, what, Optional.empty()));
            }
        });
        altered.forEach(a -> changes.add(withSwap(a, altered)));
        matching.proposed()
                .forEach((talk, session) ->
                        changes.add(new Change.SameTalk(session, talk, aspects(session, talk, rooms))));
        var kept = new ArrayList<Session>();
        for (var session : matching.gone()) {
            if (session.start().isAfter(now)) {
                changes.add(new Change.Cancelled(session));
            } else {
                kept.add(session);
            }
        }
        changes.sort(Comparator.comparingInt(Updates::loudness));
        return new Comparison(changes, matching.same().size() - altered.size(), kept);
    }

    /**
     * The agenda with the chosen changes. Talks of rooms that no track stands for are left out.
     *
     * @param conference with its tracks already made and renamed
     */
    public static Agenda apply(
            Agenda present,
            Conference conference,
            ReadSchedule fresh,
            Agenda.Source source,
            Collection<? extends Change> chosen) {
        var rooms = RoomPlan.of(conference, used(fresh), Matching.of(List.of(), List.of()));
        var matching = Matching.of(present.sessions(), placed(fresh));
        var next = present;
        for (var pair : matching.same().entrySet()) {
            var session = pair.getValue();
            if (aspects(session, pair.getKey(), rooms).isEmpty()) {
                next = next.with(session.id(), s -> s.with(pair.getKey())); // its keys may be new
            }
        }
        for (var change : chosen) {
            next = apply(next, rooms, change);
        }
        return next.from(source, next.sessions());
    }

    private static Agenda apply(Agenda agenda, RoomPlan rooms, Change change) {
        return switch (change) {
            case Change.NewRoom _, Change.RoomRenamed _ -> agenda;
            case Change.Added(var talk) ->
                rooms.trackOf(talk.room())
                        .map(track -> agenda.plus(Session.of(track, talk)))
                        .orElse(agenda);
            case Change.Cancelled(var session) -> agenda.minus(session.id());
            case Altered altered -> become(agenda, rooms, altered.session(), altered.after());
            case Change.SameTalk same -> become(agenda, rooms, same.session(), same.after());
        };
    }

    private static Agenda become(Agenda agenda, RoomPlan rooms, Session session, Talk talk) {
        var track = rooms.trackOf(talk.room()).orElse(session.track());
        return agenda.with(session.id(), s -> s.with(talk).in(track));
    }

    /** The talks that have a room; the others are in the file's warnings. */
    private static List<Talk> placed(ReadSchedule fresh) {
        return fresh.talks().stream().filter(talk -> !talk.room().isBlank()).toList();
    }

    /** The rooms that have talks; a desk has no use for the others. */
    private static List<RoomRef> used(ReadSchedule fresh) {
        return fresh.rooms().stream()
                .filter(room ->
                        fresh.talks().stream().anyMatch(talk -> talk.room().equals(room.name())))
                .toList();
    }

    private static Set<Aspect> aspects(Session session, Talk after, RoomPlan rooms) {
        var before = session.talk();
        var what = EnumSet.noneOf(Aspect.class);
        note(
                what,
                Aspect.NOT_RECORDED,
                !before.consent().isNotRecorded() && after.consent().isNotRecorded());
        note(
                what,
                Aspect.RECORDED_AGAIN,
                before.consent().isNotRecorded() && !after.consent().isNotRecorded());
        note(
                what,
                Aspect.NOT_STREAMED,
                before.consent().isNotStreamed() != after.consent().isNotStreamed());
        note(what, Aspect.ROOM, !rooms.trackOf(after.room()).equals(Optional.of(session.track())));
        note(what, Aspect.TIME, !before.start().equals(after.start()));
        note(what, Aspect.LENGTH, !before.length().equals(after.length()));
        note(what, Aspect.TITLE, !before.title().equals(after.title()));
        note(
                what,
                Aspect.SPEAKERS,
                !before.texts().speakers().equals(after.texts().speakers()));
        var texts = before.texts().speakers().equals(after.texts().speakers())
                && !before.texts().equals(after.texts());
        note(what, Aspect.TEXTS, texts);
        return what;
    }

    private static void note(Set<Aspect> what, Aspect aspect, boolean is) {
        if (is) {
            what.add(aspect);
        }
    }

    /** Two talks that go to each other's place. */
    private static Altered withSwap(Altered one, List<Altered> all) {
        var other = all.stream()
                .filter(o -> !o.session().id().equals(one.session().id()))
                .filter(o -> isPlaceOf(one, o) && isPlaceOf(o, one))
                .map(Altered::session)
                .findFirst();
        return new Altered(one.session(), one.after(), one.what(), other);
    }

    private static boolean isPlaceOf(Altered one, Altered other) {
        return one.what().contains(Aspect.ROOM)
                && one.after().room().equals(other.session().talk().room())
                && one.after().start().equals(other.session().talk().start());
    }

    private static int loudness(Change change) {
        return switch (change) {
            case Altered altered -> altered.what().iterator().next().ordinal();
            case Change.Cancelled _ -> Aspect.values().length;
            case Change.RoomRenamed _ -> Aspect.values().length + 1;
            case Change.NewRoom _ -> Aspect.values().length + 2;
            case Change.SameTalk _ -> Aspect.values().length + 3;
            case Change.Added _ -> Aspect.values().length + 4;
        };
    }
}
