package tallyboard.ui.kit;

/** The headline of a track, one of eight: product design, 3.2. Derived from the three axes, never stored. */
public enum Headline {
    DISABLED(Role.OFF),
    READY(Role.OFF),
    CONNECTING(Role.INFO),
    LIVE(Role.LIVE),
    CHECK(Role.ATTENTION),
    BAD(Role.CRITICAL),
    RECONNECTING(Role.ATTENTION),
    FINISHING(Role.INFO);

    private final Role role;

    Headline(Role role) {
        this.role = role;
    }

    /** What the colour means. The last fifth of a reconnect window is critical all the same. */
    public Role role() {
        return role;
    }

    /** The word in capitals. */
    public String word() {
        return Messages.text("headline.word." + name());
    }

    /** The same word inside a sentence or beside a count. */
    public String lowerCase() {
        return Messages.text("headline.lower." + name());
    }
}
