package tallyboard.rtmp.bounds;

/** Bytes that are not lawful RTMP. Carries no stack trace: it is the peer's doing, and may come often. */
public final class MalformedException extends Exception {
    private final Fault fault;

    public MalformedException(Fault fault) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
