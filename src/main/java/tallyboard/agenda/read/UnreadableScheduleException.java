package tallyboard.agenda.read;

import java.util.List;

/** The file is refused; nothing was taken from it. */
public final class UnreadableScheduleException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a file is refused. Arguments: see each. */
    public enum Reason {
        EMPTY,
        /** 0: the limit in MiB. */
        TOO_LARGE,
        WEB_PAGE,
        /** Neither XML nor JSON nor iCalendar. */
        NOT_A_SCHEDULE,
        /** Not well-formed, or it ends early. 0: line, 1: column. */
        BROKEN,
        /** 0: the root element found. */
        WRONG_ROOT,
        /** A DOCTYPE or an entity declaration. 0: line. */
        DOCTYPE,
        TOO_DEEP,
        /** 0: what (sessions, rooms, days, persons, links), 1: the limit. */
        TOO_MANY,
        /** 0: the name that stands twice. */
        NAME_TWICE,
        /** Data after the end of the JSON. */
        TRAILING,
        /** 0: the keys found. */
        UNKNOWN_LAYOUT,
        /** An answer of pretalx's API without {@code expand}. */
        NOT_EXPANDED,
        NO_SESSIONS
    }

    private final Reason reason;
    private final transient List<String> arguments;

    public UnreadableScheduleException(Reason reason, String... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }
}
