package tallyboard.ui.schedule.plan;

/**
 * A pause between two sessions of a column.
 *
 * @param isGateOpen the gate stays open through all of it, by plan
 */
public record BreakRow(Span span, boolean isGateOpen) {}
