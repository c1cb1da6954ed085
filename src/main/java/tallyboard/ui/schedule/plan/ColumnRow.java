package tallyboard.ui.schedule.plan;

import java.util.List;
import tallyboard.agenda.TrackId;

/** One track on one day. */
public record ColumnRow(
        TrackId id,
        String letter,
        String room,
        TrackState state,
        List<BlockRow> blocks,
        List<BreakRow> breaks,
        List<Span> gates) {
    public ColumnRow {
        blocks = List.copyOf(blocks);
        breaks = List.copyOf(breaks);
        gates = List.copyOf(gates);
    }
}
