package tallyboard.ui.live.leak;

import tallyboard.stream.key.ResetForm;

/**
 * What the leak card says.
 *
 * @param title whose key it is
 * @param who who is live, and whether it is the right encoder
 * @param isWrong somebody is live who does not belong there
 * @param step how far the reset is
 * @param refused who tried the old key since
 */
public record LeakWords(Title title, String who, boolean isWrong, Step step, String refused) {
    static final LeakWords NOTHING =
            new LeakWords(new Title("", ""), "", false, new Step(Stage.IDLE, ResetForm.KEEP_CONNECTED, ""), "");

    /**
     * Whose key it is.
     *
     * @param room the last part of it
     */
    public record Title(String text, String room) {}

    /**
     * The reset.
     *
     * @param recommended what is best while live
     * @param sentence what a reset would do, or what it has done
     */
    public record Step(Stage stage, ResetForm recommended, String sentence) {}

    /** How far it is. */
    public enum Stage {
        /** Nobody is live: one way to reset. */
        IDLE,
        /** Somebody is live: two ways. */
        LIVE,
        /** There is a new key. */
        DONE
    }
}
