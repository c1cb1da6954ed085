package tallyboard.ui.recordings.handover;

import java.time.LocalDate;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.Figures;

/** A day in words. Nobody types one. */
final class DayConverter extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : Figures.day(day);
    }

    @Override
    public LocalDate fromString(String text) {
        throw new UnsupportedOperationException("a day is chosen, not typed");
    }
}
