package tallyboard.ui.log.page;

import tallyboard.ui.kit.Messages;

/**
 * How many lines are shown of how many.
 *
 * @param isSifted whether some may be left out
 * @param reach how far back the log is read
 */
public record LogCount(int shown, int all, boolean isSifted, Reach reach) {
    static final LogCount READING = new LogCount(0, 0, false, Reach.NOTHING);

    /** How much of the log is here. */
    enum Reach {
        NOTHING,
        END,
        WHOLE,
        /** It could not be read. */
        FAILED
    }

    /** 12 of 340; "so far" while the log is still read. */
    public String words() {
        return switch (reach) {
            case NOTHING -> "";
            case FAILED -> Messages.text("log.failed");
            case END ->
                isSifted ? Messages.text("log.count.someSoFar", shown, all) : Messages.text("log.count.newest", all);
            case WHOLE -> isSifted ? Messages.text("log.count.some", shown, all) : Messages.text("log.count.all", all);
        };
    }

    /** What stands in the place of lines where there are none. */
    public String nothing() {
        return switch (reach) {
            case NOTHING -> Messages.text("log.reading");
            case FAILED -> Messages.text("log.failed");
            case END -> Messages.text(isSifted ? "log.reading" : "log.onlySteps");
            case WHOLE -> Messages.text(isSifted ? "log.nothingFound" : "log.empty");
        };
    }
}
