package tallyboard.agenda.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
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
        var matching = Matching.of(present.sessions(), fresh.talks());
        var rooms = RoomPlan.of(conference, used(fresh), matching);
        var changes = new ArrayList<Change>();
        changes.addAll(rooms.renamed());
        changes.addAll(rooms.fresh());
        matching.added().stream().filter(Updates::hasRoom).forEach(talk -> changes.add(new Change.Added(talk)));
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
        changes.sort(Comparator.comparingInt(Updates::loudness).thenComparing(Updates::start));
        return new Comparison(changes, matching.same().size() - altered.size(), kept);
    }

    /**
     * The agenda with the chosen changes; what the producer changed here stays. Talks of rooms that no track stands for are
     * left out, and a session that has begun when the schedule is imported is not removed.
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
        var matching = Matching.of(present.sessions(), fresh.talks());
        var sessions = new LinkedHashMap<SessionId, Session>();
        present.sessions().forEach(session -> sessions.put(session.id(), session));
        matching.same().forEach((talk, session) -> {
            if (aspects(session, talk, rooms).isEmpty()) {
                sessions.put(session.id(), session.with(talk)); // its keys may be new
            }
        });
        for (var change : chosen) {
            switch (change) {
                case Change.NewRoom _, Change.RoomRenamed _ -> {}
                case Change.Added(var talk) -> {
                    if (!matching.same().containsKey(talk)) { // it may have come in since it was compared
                        rooms.trackOf(talk.room())
                                .map(track -> Session.of(track, talk))
                                .ifPresent(added -> sessions.put(added.id(), added));
                    }
                }
                case Change.Cancelled(var session) ->
                    sessions.computeIfPresent(
                            session.id(), (_, s) -> s.start().isAfter(source.importedAt()) ? null : s);
                case Altered altered ->
                    become(sessions, rooms, altered.session().id(), altered.after());
                case Change.SameTalk same ->
                    become(sessions, rooms, same.session().id(), same.after());
            }
        }
        return present.from(source, List.copyOf(sessions.values()));
    }

    private static void become(Map<SessionId, Session> sessions, RoomPlan rooms, SessionId id, Talk talk) {
        sessions.computeIfPresent(
                id, (_, s) -> s.with(talk).in(rooms.trackOf(talk.room()).orElse(s.track())));
    }

    private static boolean hasRoom(Talk talk) {
        return !talk.room().isBlank();
    }

    /** The rooms that have talks; a desk has no use for the others. */
    private static List<RoomRef> used(ReadSchedule fresh) {
        var used = fresh.talks().stream().map(Talk::room).collect(Collectors.toSet());
        return fresh.rooms().stream().filter(room -> used.contains(room.name())).toList();
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
        // a talk that has lost its room stays where it was
        note(what, Aspect.ROOM, hasRoom(after) && !rooms.trackOf(after.room()).equals(Optional.of(session.track())));
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
            case Change.SameTalk same ->
                same.what().contains(Aspect.NOT_RECORDED) ? Aspect.NOT_RECORDED.ordinal() : Aspect.values().length + 3;
            case Change.Added _ -> Aspect.values().length + 4;
        };
    }

    private static Instant start(Change change) {
        return switch (change) {
            case Change.NewRoom _, Change.RoomRenamed _ -> Instant.MIN;
            case Change.Added(var talk) -> talk.start();
            case Change.Cancelled(var session) -> session.start();
            case Altered altered -> altered.session().start();
            case Change.SameTalk same -> same.session().start();
        };
    }
}
