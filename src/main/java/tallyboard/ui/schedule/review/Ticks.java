package tallyboard.ui.schedule.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tallyboard.agenda.update.Change;
import tallyboard.agenda.update.Change.Altered;
import tallyboard.agenda.update.Change.Comparison;

/** Which changes are chosen. Two talks that swap their rooms go together. FX thread. */
final class Ticks {
    /** So many talks may vanish before that looks like a broken export. */
    private static final int FEW = 3;

    private static final int ONE_OF = 5;

    private final Set<Change> chosen = new HashSet<>();
    private List<Change> known = List.of();

    /** Takes a comparison; what was there before keeps its tick. */
    void take(Comparison comparison) {
        boolean isMuch = isMuchCancelled(comparison);
        var before = Set.copyOf(known);
        known = comparison.changes();
        chosen.retainAll(known);
        known.stream()
                .filter(change -> !before.contains(change))
                .filter(change -> isTickedAtFirst(change, isMuch))
                .forEach(chosen::add);
    }

    void forget() {
        known = List.of();
        chosen.clear();
    }

    boolean has(Change change) {
        return chosen.contains(change);
    }

    List<Change> all() {
        return known.stream().filter(chosen::contains).toList();
    }

    void set(Change change, boolean isWanted) {
        set(List.of(change), isWanted);
    }

    void set(Collection<Change> changes, boolean isWanted) {
        for (var change : changes) {
            var together = new HashSet<>(Set.of(change));
            partner(change).forEach(together::add);
            if (isWanted) {
                chosen.addAll(together);
            } else {
                chosen.removeAll(together);
            }
        }
    }

    /** Whether so many talks vanish that the producer should look twice. */
    static boolean isMuchCancelled(Comparison comparison) {
        long gone = comparison.changes().stream()
                .filter(Change.Cancelled.class::isInstance)
                .count();
        long altered =
                comparison.changes().stream().filter(Altered.class::isInstance).count();
        return gone > FEW && gone * ONE_OF > gone + altered + comparison.untouched();
    }

    private List<Change> partner(Change change) {
        return change instanceof Altered altered && altered.swappedWith().isPresent()
                ? known.stream()
                        .filter(other -> other instanceof Altered swap
                                && swap.session()
                                        .id()
                                        .equals(altered.swappedWith().get().id()))
                        .toList()
                : List.of();
    }

    /** A proposal waits for a yes. */
    private static boolean isTickedAtFirst(Change change, boolean isMuchCancelled) {
        return switch (change) {
            case Change.SameTalk _, Change.RoomRenamed _ -> false;
            case Change.Cancelled _ -> !isMuchCancelled;
            case Change.NewRoom _, Change.Added _, Altered _ -> true;
        };
    }
}
