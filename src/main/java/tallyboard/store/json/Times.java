package tallyboard.store.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Moments in a column: ISO-8601 with nine digits of a second, whose order as text is their order in time. */
public final class Times {
    private static final int NANO_DIGITS = 9;
    private static final DateTimeFormatter SORTABLE =
            new DateTimeFormatterBuilder().appendInstant(NANO_DIGITS).toFormatter();

    private Times() {}

    public static String text(Instant at) {
        return SORTABLE.format(at);
    }
}
