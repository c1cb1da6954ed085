package tallyboard.stream.publish;

/** The engine's hand on one encoder's connection. Filled by the ingest; may be called under the engine's lock. */
public interface Publisher {
    /** Closes the connection at once and without a word, and returns without waiting. Harmless when it is gone. */
    void drop();
}
