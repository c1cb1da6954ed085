package tallyboard.ui.live.simulcast;

import java.util.List;
import tallyboard.stream.LiveStream;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.ui.kit.Messages;

/**
 * The targets of one room in words.
 *
 * @param inShort such as "simulcast 2/2"
 * @param isLive then nothing can be added or removed
 * @param canStop some target has the stream, or is about to
 * @param canStart the room is live and no target has it
 * @param isFull there is no place for another
 */
public record SimulcastWords(
        String inShort, List<TargetRow> targets, boolean isLive, boolean canStop, boolean canStart, boolean isFull) {
    static final SimulcastWords NOTHING = new SimulcastWords("", List.of(), false, false, false, false);

    static SimulcastWords of(LiveStream stream, List<Simulcast> targets) {
        boolean hasSome = !targets.isEmpty();
        boolean isAway = targets.stream().allMatch(one -> one.status().stage() == Stage.IDLE);
        return new SimulcastWords(
                hasSome ? Messages.text("simulcast.short", share(targets)) : Messages.text("simulcast.none"),
                targets.stream().map(TargetRow::of).toList(),
                stream.isLive(),
                hasSome && stream.isLive() && !isAway,
                hasSome && stream.isLive() && isAway,
                targets.size() >= SimulcastTarget.MOST);
    }

    /** How many targets have the stream, of how many. */
    public static String share(List<Simulcast> targets) {
        long on = targets.stream()
                .filter(one -> one.status().stage() == Stage.BROADCASTING)
                .count();
        return on + "/" + targets.size();
    }
}
