package tallyboard.ui.kit;

import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;

/** The desk's words for what was refused or failed: what happened, and what to do. Codes and causes are in the log. */
public final class Problems {
    private Problems() {}

    public static String sentence(Exception problem) {
        return problem instanceof RefusedException refused
                ? sentence(refused.refusal())
                : Messages.text("problem.failed");
    }

    public static String sentence(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchStream _ -> Messages.text("problem.noSuchStream");
            case Refusal.NoSuchAsset _ -> Messages.text("problem.noSuchAsset");
            case Refusal.NoSuchTarget _ -> Messages.text("problem.noSuchTarget");
            case Refusal.NotLive _ -> Messages.text("problem.notLive");
            case Refusal.NoWindow _ -> Messages.text("problem.noWindow");
            case Refusal.WindowAtItsLimit(var limit) -> Messages.text("problem.windowAtItsLimit", Figures.clock(limit));
            case Refusal.FixedWhileLive(var field) -> Messages.text("problem.fixedWhileLive", field);
            case Refusal.OutOfRange(var field, var limit) -> Messages.text("problem.outOfRange", field, limit);
            case Refusal.StillLive _ -> Messages.text("problem.stillLive");
            case Refusal.Disabled _ -> Messages.text("problem.disabled");
        };
    }
}
