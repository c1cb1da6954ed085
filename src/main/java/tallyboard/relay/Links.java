package tallyboard.relay;

import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/** Ways to targets. */
interface Links {
    /** A way that is not open yet; made for one try. */
    Link to(SimulcastTarget target);

    /** One connection to a target. Used by one thread; {@link #close} and the check may come from any. */
    interface Link extends AutoCloseable {
        /** Connects and asks to publish; the target takes the stream when this returns. */
        void open(Setup setup) throws BrokenLinkException;

        /** @param millis since the first one */
        void send(Parcel parcel, long millis) throws BrokenLinkException;

        /** Ends the stream on purpose. */
        void leave();

        /** Closes itself when it has hung for too long. Called once a second. */
        void checkDeadline();

        @Override
        void close();
    }

    /** The way is broken, and why. */
    final class BrokenLinkException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        BrokenLinkException(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
