package tallyboard.mux;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tallyboard.stream.event.Fact;
import tallyboard.stream.simulcast.Simulcast;

/** What happened to the targets of a stream between two looks. Pure. */
final class SimulcastNews {
    private SimulcastNews() {}

    /** One fact about one target. */
    record Item(Fact fact, Simulcast simulcast) {
        Map<String, String> details() {
            var details = new TreeMap<String, String>();
            details.put("target", simulcast.target().id().value());
            details.put("to", simulcast.target().address().toString());
            simulcast
                    .status()
                    .trouble()
                    .ifPresent(trouble -> details.put("trouble", trouble.name().toLowerCase(Locale.ROOT)));
            return details;
        }
    }

    static List<Item> of(List<Simulcast> before, List<Simulcast> after) {
        var items = new ArrayList<Item>();
        for (var now : after) {
            var old = before.stream().filter(was -> isOfOne(was, now)).findFirst();
            if (old.isEmpty()) {
                items.add(new Item(Fact.SIMULCAST_CREATED, now));
            } else if (!old.get().status().isLike(now.status())) {
                items.add(new Item(fact(now), now));
            }
        }
        before.stream()
                .filter(was -> after.stream().noneMatch(now -> isOfOne(was, now)))
                .forEach(was -> items.add(new Item(Fact.SIMULCAST_DELETED, was)));
        return items;
    }

    private static boolean isOfOne(Simulcast one, Simulcast other) {
        return one.target().id().equals(other.target().id());
    }

    private static Fact fact(Simulcast now) {
        return switch (now.status().stage()) {
            case IDLE -> Fact.SIMULCAST_IDLE;
            case STARTING -> Fact.SIMULCAST_STARTING;
            case BROADCASTING -> Fact.SIMULCAST_BROADCASTING;
            case ERRORED -> Fact.SIMULCAST_ERRORED;
        };
    }
}
