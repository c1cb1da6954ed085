package tallyboard.ui.recordings.handover;

import java.io.IOException;
import java.nio.file.Path;
import tallyboard.desk.handover.Trouble;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Why something could not be handed over, and what to do. */
final class TroubleWords {
    private TroubleWords() {}

    static String sentence(Exception problem, Path target) {
        return problem instanceof IOException failed
                ? sentence(Trouble.of(failed, target))
                : Problems.sentence(problem);
    }

    static String sentence(Trouble trouble) {
        return switch (trouble) {
            case Trouble.NoFolder(var target) -> Messages.text("handover.trouble.noFolder", name(target));
            case Trouble.NoRoom(var needed, var free, var target) ->
                Messages.text("handover.trouble.noRoom", Figures.size(needed), name(target), Figures.size(free));
            case Trouble.TooLarge(var title, var target) ->
                Messages.text("handover.trouble.tooLarge", name(target), title);
            case Trouble.NotWritable(var target) -> Messages.text("handover.trouble.notWritable", name(target));
            case Trouble.SourceGone _ -> Messages.text("handover.trouble.sourceGone");
            case Trouble.Differs _ -> Messages.text("handover.trouble.differs");
            case Trouble.DiskFailed(var reason) -> Messages.text("handover.trouble.diskFailed", reason);
        };
    }

    static String name(Path folder) {
        var last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
