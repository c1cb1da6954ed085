package tallyboard.store.json;

import java.util.EnumMap;
import java.util.TreeSet;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.agenda.health.HealthLimits.Bounds;

/** {@link HealthLimits} as JSON: those that differ from the preset, by name. */
public final class LimitsJson {
    private LimitsJson() {}

    public static String text(HealthLimits limits) {
        return fields(limits).toString();
    }

    public static HealthLimits limits(String text) {
        return limits(Fields.parse(text));
    }

    static Fields fields(HealthLimits limits) {
        var fields = Fields.none();
        for (var limit : new TreeSet<>(limits.own().keySet())) {
            fields.with(limit.name(), fields(limits.of(limit)));
        }
        return fields;
    }

    /** Somebody may have edited the file: where bounds make no sense the preset holds. */
    static HealthLimits limits(Fields fields) {
        var own = new EnumMap<HealthLimit, Bounds>(HealthLimit.class);
        for (var limit : HealthLimit.values()) {
            fields.maybeObject(limit.name())
                    .map(LimitsJson::bounds)
                    .filter(bounds -> limit.fault(bounds).isEmpty())
                    .ifPresent(bounds -> own.put(limit, bounds));
        }
        return new HealthLimits(own);
    }

    private static Fields fields(Bounds bounds) {
        return Fields.none()
                .with("attention", bounds.attention())
                .with("actNow", bounds.actNow())
                .with("seconds", bounds.seconds());
    }

    private static Bounds bounds(Fields fields) {
        return new Bounds(fields.real("attention"), fields.real("actNow"), fields.whole("seconds"));
    }
}
