package tallyboard.mux;

import java.util.Set;
import tallyboard.stream.LiveStreamsContract;

/** The client keeps the contract over a real socket, as far as Mux's own API reaches: our API is asked nothing more. */
class MuxStreamsTest extends LiveStreamsContract {
    @Override
    protected Scene scene(State state) {
        return new RemoteStage(Account.Kind.MUX, state);
    }

    /** What Mux has no endpoint for. */
    @Override
    protected Set<String> lacking() {
        return Set.of("next talk", "extend", "reset and cut", "reset, let finish");
    }

    /** In Mux's shape a stream whose encoder is away reads "active" like any other. */
    @Override
    protected boolean tellsDisconnects() {
        return false;
    }
}
