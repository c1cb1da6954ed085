package tallyboard.ui.settings.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.ui.kit.Figures;

/** The bounds of one limit as texts. */
final class LimitTexts {
    private final Map<LimitField, StringProperty> texts = new EnumMap<>(LimitField.class);

    LimitTexts() {
        for (var field : LimitField.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    StringProperty text(LimitField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    void show(HealthLimit limit, Bounds bounds) {
        text(LimitField.ATTENTION).set(text(bounds.attention()));
        text(LimitField.ACT_NOW).set(text(bounds.actNow()));
        text(LimitField.SECONDS).set(limit.hasTime() ? String.valueOf(bounds.seconds()) : "");
    }

    /** Empty when one of them is no number. */
    Optional<Bounds> read(HealthLimit limit) {
        try {
            return Optional.of(new Bounds(
                    number(LimitField.ATTENTION),
                    number(LimitField.ACT_NOW),
                    limit.hasTime()
                            ? Integer.parseInt(text(LimitField.SECONDS).get().strip())
                            : 0));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** With a comma or a point, whichever somebody's keyboard has; tenths are as fine as it gets. */
    private double number(LimitField field) {
        double typed = Double.parseDouble(text(field).get().strip().replace(',', '.'));
        return Math.round(typed * 10) / 10.0;
    }

    /** A whole number has no decimals. */
    static String text(double value) {
        return value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : Figures.oneDecimal(OptionalDouble.of(value));
    }
}
