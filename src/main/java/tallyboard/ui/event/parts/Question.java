package tallyboard.ui.event.parts;

import java.util.List;

/**
 * What is said and asked before an event is replaced.
 *
 * @param lines what happens, one sentence each
 * @param refusal why it cannot be now; empty when it can
 * @param word what has to be typed, for {@link Guard#NAME}
 */
public record Question(List<String> lines, String refusal, Guard guard, String word) {
    /** Before the desk has answered. */
    static final Question NONE = new Question(List.of(), "", Guard.WAIT, "");

    /** The effort it takes. */
    public enum Guard {
        /** It cannot be done now. */
        WAIT,
        PRESS,
        HOLD,
        /** The word is to be typed, then a press. */
        NAME
    }
}
