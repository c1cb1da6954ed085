package tallyboard.rtmp;

import tallyboard.rtmp.bounds.Fault;

/** What a client session wants done next. Before each read, send what waits in {@link ClientSession#outgoing()}. */
public sealed interface ClientStep {
    /** Everything fed so far is used up. */
    record NeedBytes() implements ClientStep {}

    /** The server takes the stream: metadata, configurations and then media may be sent. */
    record Publishing() implements ClientStep {}

    /**
     * The server said no, now or in the middle. Both words are its own, cleaned for display.
     *
     * @param level {@code error} as a rule
     * @param code  such as {@code NetStream.Publish.BadName}
     */
    record Refused(String level, String code) implements ClientStep {}

    /** The server does not speak RTMP as we know it: close. Every later step is this one again. */
    record End(Fault fault) implements ClientStep {}

    NeedBytes NEED_BYTES = new NeedBytes();
}
