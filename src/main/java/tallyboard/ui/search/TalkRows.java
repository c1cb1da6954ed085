package tallyboard.ui.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.schedule.plan.ConferenceDay;

/** Talks as the search says them: those that are not over first, then the ones before, the last of them first. */
record TalkRows(Conference conference, Instant now) {
    List<FoundRow> of(List<Session> sessions, Words words) {
        var coming = new ArrayList<FoundRow>();
        var over = new ArrayList<FoundRow>();
        for (var session : sessions) {
            if (isIn(session, words)) {
                (session.end().isAfter(now) ? coming : over).add(row(session));
            }
        }
        coming.addAll(over.reversed());
        return coming;
    }

    private boolean isIn(Session session, Words words) {
        return words.areIn(
                session.title(),
                speakers(session),
                letter(session) + " " + room(session),
                day(session),
                start(session),
                session.talk().keys().code().orElse(""));
    }

    private FoundRow row(Session session) {
        var speakers = speakers(session);
        var who = speakers.isEmpty() ? room(session) : Messages.text("search.talk.who", room(session), speakers);
        return new FoundRow(
                new Found.Talk(session.id()),
                "",
                Messages.text("search.talk.when", day(session), start(session)),
                letter(session),
                session.title(),
                who,
                Messages.text("search.talk.spoken", session.title(), day(session), start(session), who));
    }

    private static String speakers(Session session) {
        return String.join(", ", session.talk().texts().speakers());
    }

    private String day(Session session) {
        return ConferenceDay.of(session.start(), conference.zone()).title();
    }

    private String start(Session session) {
        return Figures.time(session.start(), conference.zone());
    }

    private String letter(Session session) {
        return track(session)
                .map(t -> TrackName.letter(conference.tracks().indexOf(t)))
                .orElse("");
    }

    private String room(Session session) {
        return track(session).map(Track::name).orElseGet(() -> session.talk().room());
    }

    private Optional<Track> track(Session session) {
        return conference.find(session.heldIn());
    }
}
