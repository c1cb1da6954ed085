package tallyboard.ui.keys.handoff;

import tallyboard.ui.kit.Messages;

/** The words on what is handed out: on the page, on the card. */
final class HandOffText {
    private HandOffText() {}

    static String say(String name, Object... filling) {
        return Messages.text("keys.handoff.out." + name, filling);
    }
}
