package tallyboard.agenda.health;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The limits of one event.
 *
 * @param own where they differ from the preset
 */
public record HealthLimits(Map<HealthLimit, Bounds> own) {
    /** What holds at a conference unless somebody says otherwise. */
    public static final HealthLimits CONFERENCE = new HealthLimits(Map.of());

    /** @throws IllegalArgumentException where {@link HealthLimit#fault} has something against it */
    public HealthLimits {
        var kept = new EnumMap<HealthLimit, Bounds>(HealthLimit.class);
        own.forEach((limit, bounds) -> {
            if (limit.fault(bounds).isPresent()) {
                throw new IllegalArgumentException(limit + " cannot be " + bounds);
            }
            if (!bounds.equals(limit.preset())) {
                kept.put(limit, bounds);
            }
        });
        own = Map.copyOf(kept);
    }

    /**
     * From where on it is amber, and from where on critical.
     *
     * @param seconds for how long it has to be so; 0 where the bound is a time itself
     */
    public record Bounds(double attention, double actNow, int seconds) {
        public Duration time() {
            return Duration.ofSeconds(seconds);
        }
    }

    public Bounds of(HealthLimit limit) {
        return own.getOrDefault(limit, limit.preset());
    }

    public HealthLimits with(HealthLimit limit, Bounds bounds) {
        var changed = new EnumMap<HealthLimit, Bounds>(HealthLimit.class);
        changed.putAll(own);
        changed.put(limit, bounds);
        return new HealthLimits(changed);
    }
}
