package tallyboard.rtmp.bounds;

/** How much of anything a peer may send. Sizes are bytes unless the name says otherwise. */
public final class Limits {
    /** No encoder uses more than six; each one costs a record of state for the whole connection. */
    public static final int CHUNK_STREAMS = 64;

    /** Below this the work per byte of payload is the peer's to choose; 128 is the protocol's own default. */
    public static final int SMALLEST_CHUNK = 128;

    /** The longest message there can be, so a larger chunk means nothing. */
    public static final int LARGEST_CHUNK = 0xFFFFFF;

    /** Before a key is accepted nothing longer than a connect command is expected. */
    public static final int EARLY_MESSAGE = 64 * 1024;

    /** Length is a field of three bytes: 16 MB is what it can say. The largest key pictures seen are near 1 MB. */
    public static final int MESSAGE = 0xFFFFFF;

    /** The longest connect seen is 2 KB. */
    public static final int COMMAND = 64 * 1024;

    /** Metadata may carry an index of a whole day's key pictures, and no more. */
    public static final int DATA = 1024 * 1024;

    /** The longest protocol control message is ten bytes; user control may grow a little with new events. */
    public static final int CONTROL = 64;

    /** What messages that wait for their rest may hold together, besides the one being received. */
    public static final int PARTIAL = 8 * 1024 * 1024;

    /** First piece of memory for a message of a stranger: declared lengths cost nothing until bytes arrive. */
    public static final int EARLY_GRANT = 4 * 1024;

    /** First piece of memory for a message of an accepted encoder: most pictures fit, so they are copied once. */
    public static final int GRANT = 64 * 1024;

    /** Nesting of AMF values; real encoders reach 3, and the stack must not be the peer's to fill. */
    public static final int AMF_DEPTH = 32;

    /** Values in one message: a one-byte null becomes a reference of four, so bytes alone do not bound memory. */
    public static final int AMF_VALUES = 64 * 1024;

    /** createStream on one connection; an encoder needs one. */
    public static final int STREAMS = 8;

    /** Commands in a row without a picture or sound in between; a usual start takes six. */
    public static final int COMMANDS_IN_A_ROW = 64;

    /** Pings between two sendings, which are at most one read apart; lawful ones are seconds apart. */
    public static final int PINGS = 256;

    /** Characters kept of what a peer calls itself or its refusal; they go to the desk and the log. */
    public static final int PEER_WORDS = 80;

    /** Tracks in one multitrack tag; ids are one byte, real encoders send up to six. */
    public static final int TRACKS = 32;

    private Limits() {}
}
