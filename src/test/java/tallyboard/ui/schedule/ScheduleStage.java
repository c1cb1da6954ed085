package tallyboard.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Talk.Consent;
import tallyboard.agenda.Talk.Keys;
import tallyboard.agenda.Talk.Texts;
import tallyboard.agenda.TrackId;
import tallyboard.stream.StreamId;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.BlockRow;
import tallyboard.ui.schedule.plan.ColumnRow;
import tallyboard.ui.schedule.plan.DayPlan;
import tallyboard.ui.schedule.plan.TrackState;
import tallyboard.ui.schedule.state.DeskStates;

/** A schedule of two rooms on the 24th of November, at 14:12:31, for tests of the screen without a screen. */
final class ScheduleStage {
    final LiveScenes scenes = new LiveScenes();
    final StreamId hallStream = scenes.room("Main hall");
    final StreamId secondStream = scenes.room("Room 2");
    final TrackId hall = scenes.tracks.conference().tracks().get(0).id();
    final TrackId second = scenes.tracks.conference().tracks().get(1).id();
    final Map<TrackId, TrackState> lanes = new HashMap<>();
    final Background background = new Background(Runnable::run, Runnable::run);
    private int number;

    ScheduleViewModel open() {
        var states = new DeskStates(scenes.takes, track -> lanes.getOrDefault(track, TrackState.NONE));
        return new ScheduleViewModel(scenes.streams, scenes.desk(), states, background, Runnable::run, scenes.clock);
    }

    Session add(TrackId track, String start, int minutes, String title) {
        return add(track, start, Optional.of(Duration.ofMinutes(minutes)), title, Consent.GIVEN);
    }

    Session add(TrackId track, String start, Optional<Duration> length, String title, Consent consent) {
        var code = "C" + ++number;
        var keys = new Keys(Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), 1);
        var room = scenes.tracks.conference().find(track).orElseThrow().name();
        var session = Session.of(track, new Talk(keys, room, at(start), length, title, Texts.NONE, consent));
        scenes.sessions.add(session);
        return session;
    }

    /** @param time such as 14:30, on the 24th, or a whole date and time */
    static Instant at(String time) {
        var whole = time.contains("T") ? time : "2026-11-24T" + time;
        return LocalDateTime.parse(whole).atZone(LiveScenes.BERLIN).toInstant();
    }

    void lane(TrackId track, Headline headline, Role role) {
        lanes.put(track, new TrackState(headline, role, headline.word()));
    }

    static ColumnRow column(ScheduleViewModel schedule, int place) {
        return plan(schedule).columns().get(place);
    }

    static BlockRow block(ScheduleViewModel schedule, SessionId id) {
        return plan(schedule).find(id).orElseThrow();
    }

    static DayPlan plan(ScheduleViewModel schedule) {
        return schedule.plan().get().orElseThrow();
    }
}
