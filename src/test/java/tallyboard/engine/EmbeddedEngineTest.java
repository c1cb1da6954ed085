package tallyboard.engine;

import java.util.List;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreamsContract;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;

/** The embedded engine keeps the contract that every engine keeps. */
class EmbeddedEngineTest extends LiveStreamsContract {
    @Override
    protected Scene scene(State state) {
        var stage = new EngineStage();
        var id = stage.stream().id();
        set(stage, id, state);
        long before = stage.lastEntry();
        return new Scene() {
            @Override
            public LiveStreams streams() {
                return stage.engine;
            }

            @Override
            public StreamId id() {
                return id;
            }

            @Override
            public List<String> told() {
                return stage.toldAfter(before).stream()
                        .filter(name -> !name.startsWith("our."))
                        .toList();
            }
        };
    }

    private static void set(EngineStage stage, StreamId id, State state) {
        try {
            switch (state) {
                case IDLE -> {}
                case ON_AIR -> stage.live(stage.now(id));
                case IN_THE_WINDOW -> stage.live(stage.now(id)).loseConnection();
                case DISABLED -> stage.engine.disable(id);
            }
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
