package tallyboard.desk.gates;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.plan.NowNext;
import tallyboard.agenda.plan.Openings;
import tallyboard.agenda.plan.PlanStore;
import tallyboard.agenda.plan.PlanStore.Progress;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.desk.takes.Takes;
import tallyboard.stream.Actor;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.StreamEvent;

/** The plan of opening and closing, put into effect. {@link #tick} is called by one thread, the rest by any. */
public final class Gates implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Gates.class.getName());

    /** As long as an encoder that was finished may stay, and once more. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private record Finish(Instant at, boolean wasLive) {}

    private final LiveStreams streams;
    private final Tracks tracks;
    private final Sessions sessions;
    private final Takes takes;
    private final PlanStore store;
    private final InstantSource clock;
    private final Map<TrackId, Progress> progress;
    private final Map<TrackId, Instant> seen = new ConcurrentHashMap<>();
    private final Set<StreamId> movedByHand = ConcurrentHashMap.newKeySet();
    private final Map<StreamId, Finish> finished = new ConcurrentHashMap<>();
    private final Subscription watch;

    public Gates(
            LiveStreams streams, Tracks tracks, Sessions sessions, Takes takes, PlanStore store, InstantSource clock) {
        this.streams = streams;
        this.tracks = tracks;
        this.sessions = sessions;
        this.takes = takes;
        this.store = store;
        this.clock = clock;
        this.progress = new ConcurrentHashMap<>(store.progress());
        this.watch = streams.watch(this::hear);
    }

    /** Only takes note, because the engine's lock is held: {@link #tick} acts on it. */
    private void hear(StreamEvent event) {
        if (!(event instanceof StreamEvent.StreamChanged changed)
                || changed.entry().by().equals(Actor.PLAN.name())) {
            return;
        }
        var fact = changed.entry().fact();
        if (fact == Fact.ENABLED || fact == Fact.DISABLED) {
            movedByHand.add(changed.stream().id());
        }
        var at = changed.entry().at();
        if (fact == Fact.DISABLED && "finish".equals(changed.entry().details().get("how"))) {
            finished.put(changed.stream().id(), new Finish(at, false));
        } else if (fact == Fact.FINISHED) {
            finished.put(changed.stream().id(), new Finish(at, true));
        }
    }

    /** Does what is due. To be called about once a second. */
    public void tick() {
        var now = clock.instant();
        Actor.PLAN.run(() -> tracks.conference().tracks().forEach(track -> tick(track, now)));
    }

    private void tick(Track track, Instant now) {
        try {
            pass(track, now);
        } catch (RefusedException e) {
            LOG.log(System.Logger.Level.DEBUG, "a stream went while the plan was about to act on it", e);
        }
    }

    private void pass(Track track, Instant now) throws RefusedException {
        var plan = sessions.agenda().of(track.id());
        for (var id : track.streams()) {
            var stream = streams.find(id);
            if (stream.isPresent()) {
                chooseRecording(stream.get());
            }
        }
        keep(track.id(), progressOf(track.id(), now)); // what lay before the track was known is nobody's wish
        notePeople(track, plan, now);
        var before = progressOf(track.id(), now);
        var due = acts(plan, before).stream()
                .filter(act -> act.at().isAfter(before.through()) && !act.at().isAfter(now))
                .filter(act -> isInTime(track.id(), act, now))
                .reduce((_, later) -> later);
        if (due.isPresent()) {
            act(track, due.get());
            var reopens = before.reopensAt().filter(at -> at.isAfter(now));
            var overdue =
                    Optional.of(due.get().session().id()).filter(_ -> !due.get().opens());
            keep(track.id(), new Progress(due.get().at(), reopens, overdue));
        }
        seen.put(track.id(), now);
        closeOverdue(track, now);
    }

    /**
     * An act whose moment had passed when it came to be planned, as by an import in the middle of the day: a room still
     * opens for a session that has not begun, and everything else is left as people have it.
     */
    private boolean isInTime(TrackId track, Openings.Act act, Instant now) {
        boolean isNew = act.at().isAfter(seen.getOrDefault(track, Instant.MIN));
        return isNew || (act.opens() && act.session().start().isAfter(now));
    }

    /** The stream is told whether what comes next on it is recorded: the next talk while it is live, else the present one. */
    private void chooseRecording(LiveStream stream) throws RefusedException {
        var coming = stream.isLive() ? takes.following(stream.id()) : takes.comingUp(stream.id());
        boolean isWanted = coming.map(Session::isRecorded).orElse(true);
        if (stream.settings().newAssets().isRecorded() != isWanted) {
            streams.update(stream.id(), stream.settings().recorded(isWanted));
        }
    }

    /**
     * A person's act on the gate ends what was overdue. After Finish the room opens again for the next session, also where
     * that session's opening has passed already.
     */
    private void notePeople(Track track, List<Session> plan, Instant now) {
        for (var id : track.streams()) {
            if (movedByHand.remove(id)) {
                keep(track.id(), progressOf(track.id(), now).notOverdue());
            }
            Optional.ofNullable(finished.remove(id))
                    .flatMap(finish -> reopening(id, plan, finish))
                    .ifPresent(
                            at -> keep(track.id(), progressOf(track.id(), now).reopening(at)));
        }
    }

    /**
     * When the gate opens for the session after a finished one, if its own opening came before that: after a pause in which
     * the old encoder gives up, but not later than the session begins.
     */
    private Optional<Instant> reopening(StreamId stream, List<Session> plan, Finish finish) {
        var over = finish.wasLive() ? takes.latest(stream).flatMap(Take::session) : Optional.<SessionId>empty();
        var left = NowNext.of(plan, over, finish.at());
        var after = finish.at().plus(PAUSE);
        return left.next()
                .filter(s -> s.edits().gate().isByPlan())
                .filter(s -> !Openings.opensAt(s).isAfter(finish.at()))
                .map(s -> s.start().isAfter(finish.at()) && s.start().isBefore(after) ? s.start() : after);
    }

    private static List<Openings.Act> acts(List<Session> plan, Progress progress) {
        var acts = Openings.acts(plan);
        return progress.reopensAt()
                .flatMap(at -> Openings.openFor(plan, at).map(session -> new Openings.Act(at, true, session)))
                .map(act -> Openings.inOrder(acts, act))
                .orElse(acts);
    }

    private void act(Track track, Openings.Act act) throws RefusedException {
        for (var id : track.streams()) {
            if (act.opens() && streams.find(id).isPresent()) {
                streams.enable(id);
            }
        }
    }

    /** Never while live: a gate that should be closed waits for the signal to end. */
    private void closeOverdue(Track track, Instant now) throws RefusedException {
        var kept = progressOf(track.id(), now);
        if (kept.overdue().isEmpty()) {
            return;
        }
        boolean isExtended = kept.overdue()
                .flatMap(sessions.agenda()::find)
                .map(session -> session.edits().gate().isExtended())
                .orElse(true);
        var here = track.streams().stream()
                .flatMap(id -> streams.find(id).stream())
                .toList();
        boolean isBusy = here.stream().anyMatch(stream -> stream.broadcast().isPresent());
        if (isBusy && isExtended) {
            return;
        }
        for (var stream : here) {
            if (!isBusy) {
                streams.disable(stream.id());
            }
        }
        keep(track.id(), kept.notOverdue());
    }

    private Progress progressOf(TrackId track, Instant now) {
        return progress.getOrDefault(track, Progress.through(now));
    }

    private void keep(TrackId track, Progress next) {
        if (!next.equals(progress.get(track))) {
            store.save(track, next);
            progress.put(track, next);
        }
    }

    /** What the plan will do with a track. */
    public Outlook outlook(TrackId id) {
        var now = clock.instant();
        var plan = sessions.agenda().of(id);
        var kept = progressOf(id, now);
        var ahead =
                acts(plan, kept).stream().filter(act -> act.at().isAfter(now)).toList();
        boolean isOpenByPlan =
                Openings.openFor(plan, now).isPresent() || kept.overdue().isPresent();
        boolean isByHand = !plan.isEmpty()
                && tracks.conference().find(id).stream()
                        .flatMap(track -> track.streams().stream())
                        .flatMap(stream -> streams.find(stream).stream())
                        .anyMatch(stream -> stream.isDisabled() == isOpenByPlan);
        return new Outlook(ahead, isByHand, kept.overdue().flatMap(sessions.agenda()::find));
    }

    @Override
    public void close() {
        watch.close();
    }
}
