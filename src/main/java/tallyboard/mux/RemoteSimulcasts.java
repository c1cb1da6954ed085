package tallyboard.mux;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import tallyboard.mux.json.Node;
import tallyboard.mux.json.SimulcastReading;
import tallyboard.stream.Refusal;
import tallyboard.stream.Refusal.NotOffered.Offer;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.Simulcasts;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;

/** The targets that an engine elsewhere pushes on to. Any thread. */
final class RemoteSimulcasts implements Simulcasts {
    private final Errands errands;
    private final Known known;
    private final Wire wire;

    RemoteSimulcasts(Errands errands, Known known, Wire wire) {
        this.errands = errands;
        this.known = known;
        this.wire = wire;
    }

    @Override
    public List<Simulcast> of(StreamId stream) {
        return known.simulcasts(stream);
    }

    @Override
    public Simulcast add(StreamId stream, TargetAddress address, Optional<TargetKey> key, Optional<String> passthrough)
            throws RefusedException {
        var json = new JsonObject();
        json.addProperty("url", address.reveal());
        key.ifPresent(secret -> json.addProperty("stream_key", secret.reveal()));
        passthrough.ifPresent(text -> json.addProperty("passthrough", text));
        var answer = errands.run(stream, () -> wire.send("POST", targets(stream), json));
        return new Node(answer)
                .part("data")
                .flatMap(target -> SimulcastReading.one(stream, target))
                .orElseThrow(() -> new RefusedException(new Refusal.NotOffered(Offer.SETTING)));
    }

    @Override
    public void remove(StreamId stream, TargetId target) throws RefusedException {
        if (known.simulcasts(stream).stream()
                .noneMatch(simulcast -> simulcast.target().id().equals(target))) {
            throw new RefusedException(new Refusal.NoSuchTarget(target));
        }
        errands.run(stream, () -> wire.delete(targets(stream) + "/" + target));
    }

    /** Neither Mux nor the API of a Tallyboard has it. */
    @Override
    public void stop(StreamId stream) throws RefusedException {
        throw new RefusedException(new Refusal.NotOffered(Offer.SIMULCAST_PAUSE));
    }

    @Override
    public void start(StreamId stream) throws RefusedException {
        throw new RefusedException(new Refusal.NotOffered(Offer.SIMULCAST_PAUSE));
    }

    private static String targets(StreamId stream) {
        return Looks.STREAMS + "/" + stream + "/simulcast-targets";
    }
}
