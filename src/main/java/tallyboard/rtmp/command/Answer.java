package tallyboard.rtmp.command;

import java.util.OptionalInt;

/** What a server says to a publishing client. */
public sealed interface Answer {
    /** @param number the first number answered: the stream id that createStream asks for */
    record Result(double transaction, OptionalInt number) implements Answer {}

    record Failure(double transaction, Status status) implements Answer {}

    /** onStatus, unasked for. */
    record Notice(Status status) implements Answer {}

    /** Everything else, such as onBWDone, which means nothing to a publisher. */
    record Other() implements Answer {}
}
