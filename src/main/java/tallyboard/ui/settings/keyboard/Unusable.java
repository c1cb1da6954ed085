package tallyboard.ui.settings.keyboard;

import tallyboard.ui.kit.Messages;

/** Keys that no deed can have. */
enum Unusable {
    /** With Alt: it opens menus, and writes signs on many keyboards. */
    ALT,
    /** It moves the focus, presses buttons or deletes. */
    MOVING,
    /** It selects a track, or a page. */
    DIGIT,
    /** It is not on every keyboard, or in another place. */
    OTHER;

    String sentence() {
        return Messages.text("settings.keyboard.no." + name());
    }
}
