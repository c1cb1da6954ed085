package tallyboard.stream;

/** Third axis: what is safe on disk. */
public enum RecordingState {
    OFF,
    RECORDING,
    /** The encoder is gone; the recording waits for it until the window ends. */
    HELD_OPEN,
    /** The broadcast is over and the file is being given its index. */
    FINISHING,
    READY,
    FAILED
}
