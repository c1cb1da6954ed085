package tallyboard.rtmp.bounds;

/** Why a session ended or a message could not be read: a fixed sentence, never with anything the peer said. */
public enum Fault {
    LOOKS_LIKE_RTMPS("the first bytes look like rtmps"),
    LOOKS_LIKE_RTMPE("the first bytes look like rtmpe, which is not offered"),
    LOOKS_LIKE_HTTP("the first bytes look like http"),
    NOT_RTMP("the first bytes are not RTMP"),

    CHUNK_SIZE("a chunk size outside 128 to 16777215"),
    TOO_MANY_CHUNK_STREAMS("more than 64 chunk streams"),
    MESSAGE_TOO_LONG("a message longer than allowed at this point"),
    TOO_MUCH_UNFINISHED("more than 8 MiB of unfinished messages"),
    HEADER_IN_MID_MESSAGE("a new message header in the middle of a message"),
    MISSING_HEADER("a chunk that refers to a header never sent"),
    BAD_CONTROL("a malformed control message"),
    BAD_AGGREGATE("a malformed aggregate message"),

    AMF_TOO_DEEP("AMF nested deeper than 32"),
    AMF_TOO_MANY("more AMF values than allowed"),
    AMF_TRUNCATED("AMF that promises more bytes than it has"),
    AMF_MARKER("an AMF value of a kind that is not taken"),
    AMF_SHAPE("a command without a name and a number"),

    OUT_OF_ORDER("a command out of order"),
    MEDIA_BEFORE_PUBLISH("media before publishing was accepted"),
    PUBLISHED_TWICE("a second publish on the same connection"),
    NOT_AN_ENCODER("asked to play; only publishing is offered"),
    UNKNOWN_APP("an application name other than live or app"),
    TOO_MANY_COMMANDS("too many commands without media"),
    TOO_MANY_PINGS("too many pings at once"),
    REFUSED("publishing was refused"),

    TAG_TRUNCATED("an audio or video tag shorter than its header"),
    TAG_UNKNOWN("an audio or video tag of an unknown kind"),
    FLV_FILE("not an FLV file"),
    ANSWER("an answer that does not fit the question");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** The peer does not speak plain RTMP at all, so no answer of ours would mean anything to it. */
    public boolean isAnotherLanguage() {
        return switch (this) {
            case LOOKS_LIKE_RTMPS, LOOKS_LIKE_RTMPE, LOOKS_LIKE_HTTP, NOT_RTMP -> true;
            default -> false;
        };
    }

    /** In words for the log and the desk, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
