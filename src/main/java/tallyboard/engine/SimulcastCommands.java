package tallyboard.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.simulcast.Outlet;
import tallyboard.stream.simulcast.Outlets;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.Simulcasts;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus;

/**
 * The targets of streams. What they are is durable; what they do at the moment is reported by whoever carries the media
 * there, and forgotten with the program. Each change is made under the engine's lock; readers take none.
 */
final class SimulcastCommands implements Simulcasts, Outlets.Reports {
    private static final int LONGEST_PASSTHROUGH = 255;

    private final EmbeddedEngine engine;
    private final Map<TargetId, TargetStatus> statuses = new ConcurrentHashMap<>();

    SimulcastCommands(EmbeddedEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Simulcast> of(StreamId stream) {
        return engine.ledger().targets(stream).stream()
                .map(target -> now(stream, target))
                .toList();
    }

    private Simulcast now(StreamId stream, SimulcastTarget target) {
        return new Simulcast(stream, target, statuses.getOrDefault(target.id(), TargetStatus.IDLE));
    }

    @Override
    public Simulcast add(StreamId stream, TargetAddress address, Optional<TargetKey> key, Optional<String> passthrough)
            throws RefusedException {
        if (passthrough.filter(text -> text.length() > LONGEST_PASSTHROUGH).isPresent()) {
            throw new RefusedException(
                    new Refusal.OutOfRange("passthrough", "must have at most " + LONGEST_PASSTHROUGH + " characters"));
        }
        var target = new SimulcastTarget(TargetId.fresh(), address, key, passthrough);
        engine.changed(stream, step -> {
            var known = changeable(step);
            if (known.size() >= SimulcastTarget.MOST) {
                throw new RefusedException(
                        new Refusal.OutOfRange("simulcast_targets", "must be at most " + SimulcastTarget.MOST));
            }
            known.add(target);
            step.become(known).tell(Fact.SIMULCAST_CREATED, now(stream, target));
        });
        return now(stream, target);
    }

    @Override
    public void remove(StreamId stream, TargetId id) throws RefusedException {
        engine.changed(stream, step -> {
            var known = changeable(step);
            var gone = known.stream().filter(target -> target.id().equals(id)).findFirst();
            if (gone.isEmpty()) {
                throw new RefusedException(new Refusal.NoSuchTarget(id));
            }
            known.remove(gone.get());
            step.become(known)
                    .tell(Fact.SIMULCAST_DELETED, now(stream, gone.get()))
                    .then(() -> statuses.remove(id));
        });
    }

    private List<SimulcastTarget> changeable(Step step) throws RefusedException {
        if (step.stream().isLive()) {
            throw new RefusedException(new Refusal.FixedWhileLive("simulcast_targets"));
        }
        return new ArrayList<>(engine.ledger().targets(step.stream().id()));
    }

    @Override
    public void stop(StreamId stream) throws RefusedException {
        turn(stream, Fact.SIMULCAST_STOPPED, Outlet::stop);
    }

    @Override
    public void start(StreamId stream) throws RefusedException {
        turn(stream, Fact.SIMULCAST_STARTED, Outlet::start);
    }

    private void turn(StreamId stream, Fact fact, Consumer<Outlet> turn) throws RefusedException {
        engine.changed(stream, step -> {
            var air = engine.life().onAir(stream).filter(_ -> step.stream().isLive());
            if (air.isEmpty() || engine.ledger().targets(stream).isEmpty()) {
                throw new RefusedException(new Refusal.NotLive());
            }
            step.noteHere(fact, Map.of()).then(() -> turn.accept(air.get().outlet()));
        });
    }

    @Override
    public void became(StreamId stream, TargetId id, TargetStatus status) {
        engine.changing(() -> engine.ledger().targets(stream).stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .ifPresent(target -> become(now(stream, target), status)));
    }

    private void become(Simulcast before, TargetStatus status) {
        var id = before.target().id();
        if (before.status().isLike(status)) {
            statuses.put(id, status);
            return;
        }
        var step = engine.stepFor(engine.ledger().find(before.stream()));
        step.tell(fact(status.stage()), before.with(status)).then(() -> statuses.put(id, status));
        engine.ledger().commit(step);
    }

    private static Fact fact(TargetStatus.Stage stage) {
        return switch (stage) {
            case IDLE -> Fact.SIMULCAST_IDLE;
            case STARTING -> Fact.SIMULCAST_STARTING;
            case BROADCASTING -> Fact.SIMULCAST_BROADCASTING;
            case ERRORED -> Fact.SIMULCAST_ERRORED;
        };
    }
}
