package tallyboard.ui.kit;

import java.time.ZoneId;
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
            case Refusal.NotOffered(var what) -> Messages.text("problem.notOffered." + what);
            case Refusal.NoAnswer noAnswer -> noAnswer(noAnswer);
            case Refusal.SaidNo(var by, var words) -> Messages.text("problem.saidNo", by, words);
        };
    }

    /** What happened, and how old what is shown is. */
    private static String noAnswer(Refusal.NoAnswer problem) {
        var what = Messages.text(
                "problem.noAnswer." + problem.why(),
                problem.from(),
                Math.max(1, problem.waited().toSeconds()));
        return problem.knownAt()
                .map(at -> Messages.text(
                        "problem.noAnswer.knownAt", what, Figures.timeWithSeconds(at, ZoneId.systemDefault())))
                .orElseGet(() -> Messages.text("problem.noAnswer.neverKnown", what));
    }
}
