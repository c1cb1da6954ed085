package tallyboard.ui.live.words;

import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Identity;

/** Whose encoder it is, in a sentence. */
public final class IdentityWords {
    private IdentityWords() {}

    /** Of an encoder that sends. */
    public static String live(Identity identity) {
        return Messages.text("live.identity." + identity.is().name(), identity.room());
    }

    /** Of one that was turned away; empty when nothing is known of it. */
    public static String refused(Identity identity) {
        return switch (identity.is()) {
            case NOT_KNOWN -> "";
            case OWN, OTHER_PROGRAM, ELSEWHERE, STRANGER ->
                Messages.text("live.identity.refused." + identity.is().name(), identity.room());
        };
    }
}
