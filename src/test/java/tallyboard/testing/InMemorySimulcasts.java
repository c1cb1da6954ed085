package tallyboard.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.Simulcasts;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus;

/** Simulcast targets in memory, put by a test into any state; each command is noted. */
public final class InMemorySimulcasts implements Simulcasts {
    private final Map<StreamId, List<Simulcast>> targets = new LinkedHashMap<>();
    private final List<String> commands = new ArrayList<>();

    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** From now on the target does this. */
    public void set(StreamId stream, TargetId target, TargetStatus status) {
        targets.get(stream).replaceAll(known -> known.target().id().equals(target) ? known.with(status) : known);
    }

    @Override
    public List<Simulcast> of(StreamId stream) {
        return List.copyOf(targets.getOrDefault(stream, List.of()));
    }

    @Override
    public Simulcast add(
            StreamId stream, TargetAddress address, Optional<TargetKey> key, Optional<String> passthrough) {
        var target = new SimulcastTarget(TargetId.fresh(), address, key, passthrough);
        var made = new Simulcast(stream, target, TargetStatus.IDLE);
        targets.computeIfAbsent(stream, _ -> new ArrayList<>()).add(made);
        commands.add("add " + address);
        return made;
    }

    @Override
    public void remove(StreamId stream, TargetId target) throws RefusedException {
        var known = targets.getOrDefault(stream, List.of());
        if (!known.removeIf(one -> one.target().id().equals(target))) {
            throw new RefusedException(new Refusal.NoSuchTarget(target));
        }
        commands.add("remove");
    }

    @Override
    public void stop(StreamId stream) {
        commands.add("stop");
    }

    @Override
    public void start(StreamId stream) {
        commands.add("start");
    }
}
