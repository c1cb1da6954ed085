package tallyboard.mux;

import tallyboard.stream.LiveStreamsContract;

/** The client of another Tallyboard keeps the whole contract over a real socket. */
class OtherTallyboardTest extends LiveStreamsContract {
    @Override
    protected Scene scene(State state) {
        return new RemoteStage(Account.Kind.TALLYBOARD, state);
    }
}
