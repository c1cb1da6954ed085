package tallyboard.api.webhook;

import java.net.URI;

/** Carries what is told to its address. Any thread. */
public interface Courier extends AutoCloseable {
    /** What came of it. */
    sealed interface Outcome {}

    /** The other side answered so. */
    record Answered(int status) implements Outcome {}

    /** It was not there, or not in time. */
    record Silent() implements Outcome {}

    /** It was not sent, on purpose. */
    record Kept() implements Outcome {}

    /** @param signature stands in the header {@code Mux-Signature} */
    Outcome carry(URI address, String body, String signature) throws InterruptedException;

    @Override
    void close();

    /** Of a rehearsal: nothing leaves this computer, and what would have been sent can be looked at. */
    static Courier keepingAll() {
        return new Courier() {
            @Override
            public Outcome carry(URI address, String body, String signature) {
                return new Kept();
            }

            @Override
            public void close() {}
        };
    }
}
