package tallyboard.desk.handoff.obs;

/** OBS did not take the key, or nobody can be sure that it did. */
public final class ObsTroubleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /** What kept the key from arriving. */
    public enum Trouble {
        /** No connection: wrong address, OBS not running, its WebSocket server off, or a firewall between. */
        NOBODY_ANSWERS,
        /** Something answers there that is no OBS of version 28 or later. */
        IS_NO_OBS,
        WANTS_A_PASSWORD,
        WRONG_PASSWORD,
        /** OBS sends a stream right now, and keeps its target until that ends. Nothing was changed. */
        IS_STREAMING,
        /** OBS refused the settings for a reason of its own. */
        REFUSED,
        /** OBS took the settings, and holds others when it is asked. */
        READS_BACK_DIFFERENT,
        /** The connection ended on the way; OBS may have the key or not. */
        FELL_SILENT
    }

    ObsTroubleException(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
