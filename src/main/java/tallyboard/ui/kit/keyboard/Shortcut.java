package tallyboard.ui.kit.keyboard;

import tallyboard.ui.kit.Messages;

/** What can be asked for by a key, where, and by which key as long as nobody gives it another: product design, 3.5. */
public enum Shortcut {
    SEARCH(Place.DESK, "/"),
    HELP(Place.DESK, "?"),
    NEXT_REGION(Place.DESK, "F6"),
    LAST_REGION(Place.DESK, "Shift+F6"),
    ACKNOWLEDGE(Place.DESK, "A"),
    SHELVE(Place.DESK, "Shift+A"),
    LOCK(Place.DESK, "Ctrl+Shift+D"),
    PRESENTER_SAFE(Place.DESK, "Ctrl+Shift+P"),
    UNDO(Place.DESK, "Ctrl+Z"),
    PANIC(Place.DESK, "PAUSE"),
    MULTIVIEW(Place.LIVE, "V"),
    MARK(Place.LIVE, "M"),
    ENABLE(Place.LIVE, "Ctrl+O"),
    DISABLE(Place.LIVE, "Ctrl+L"),
    FINISH(Place.LIVE, "Ctrl+E"),
    EXTEND(Place.LIVE, "Ctrl+Shift+E"),
    COPY_KEY(Place.LIVE, "Ctrl+K"),
    HAND_OFF(Place.LIVE, "Ctrl+Shift+K"),
    LEAK(Place.LIVE, "Ctrl+Shift+L"),
    ADD_SESSION(Place.SCHEDULE, "N"),
    GO_TO_NOW(Place.SCHEDULE, "T"),
    IMPORT(Place.SCHEDULE, "Ctrl+I"),
    SEARCH_LOG(Place.LOG, "Ctrl+F");

    /** Where a key works. */
    public enum Place {
        DESK,
        LIVE,
        SCHEDULE,
        LOG;

        /** In words, as the head of a list. */
        public String title() {
            return Messages.text("keymap.place." + name());
        }
    }

    private final Place place;
    private final Stroke first;

    Shortcut(Place place, String first) {
        this.place = place;
        this.first = Stroke.parse(first).orElseThrow();
    }

    public Place place() {
        return place;
    }

    /** The key that it has before anybody gives it another. */
    public Stroke first() {
        return first;
    }

    /** What it does, in words. */
    public String deed() {
        return Messages.text("keymap.deed." + name());
    }

    /** Whether the key has to be held as long as its button: product design, classes C and D. */
    public boolean isHeld() {
        return this == DISABLE || this == FINISH || this == PANIC;
    }

    /** What reaches the audience is on no single key, but for one that does nothing else. */
    public boolean allows(Stroke stroke) {
        boolean reachesTheAudience = isHeld() || this == ENABLE;
        return !reachesTheAudience || stroke.isCommand() || this == PANIC && stroke.equals(Stroke.PAUSE);
    }
}
