package tallyboard.desk.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with what arrives, the worst first. */
public record Health(List<Cause> causes) {
    public static final Health GOOD = new Health(List.of());

    public Health {
        causes = causes.stream()
                .sorted(Comparator.comparing(Cause::isCritical).reversed())
                .toList();
    }

    /** The same with one more thing that is wrong, before others of its weight. */
    public Health and(Optional<Cause> other) {
        return new Health(Stream.concat(other.stream(), causes.stream()).toList());
    }

    public Optional<Cause> worst() {
        return causes.stream().findFirst();
    }
}
