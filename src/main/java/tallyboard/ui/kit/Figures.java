package tallyboard.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the desk writes them: product design, 3.10. What was not measured is a dash, never a zero. */
public final class Figures {
    /** For what is not known or not measured. */
    public static final String DASH = "–";

    private static final String MINUS = "−";
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Figures() {}

    /** 4:07 under an hour, 1:04:07 above; a negative length has a minus. */
    public static String clock(Duration length) {
        long s = Math.abs(length.toSeconds());
        var sign = length.toSeconds() < 0 ? MINUS : "";
        return s < 3600
                ? format("%s%d:%02d", sign, s / 60, s % 60)
                : format("%s%d:%02d:%02d", sign, s / 3600, s / 60 % 60, s % 60);
    }

    /** A countdown: −4:07 while there is time left, +0:48 when it is over. */
    public static String countdown(Duration left) {
        return (left.toSeconds() >= 0 ? MINUS : "+") + clock(left.abs());
    }

    /** 14:07 in the zone of the event. */
    public static String time(Instant at, ZoneId zone) {
        return TIME_OF_DAY.format(at.atZone(zone));
    }

    /** 14:07:31 in the zone of the event. */
    public static String timeWithSeconds(Instant at, ZoneId zone) {
        return WITH_SECONDS.format(at.atZone(zone));
    }

    /** Tuesday 24 November, in the language of the desk and as it writes dates. */
    public static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(Messages.text("figures.day"), Messages.language())
                .format(date);
    }

    /** Bits per second in Mbit/s with one decimal, without the unit. */
    public static String megabits(OptionalDouble bitsPerSecond) {
        return bitsPerSecond.isPresent() ? format("%.1f", bitsPerSecond.getAsDouble() / MEGA) : DASH;
    }

    /** Bits per second in whole kbit/s, without the unit. */
    public static String kilobits(OptionalDouble bitsPerSecond) {
        return bitsPerSecond.isPresent() ? format("%.0f", bitsPerSecond.getAsDouble() / 1000) : DASH;
    }

    public static String whole(OptionalDouble value) {
        return value.isPresent() ? format("%.0f", value.getAsDouble()) : DASH;
    }

    public static String oneDecimal(OptionalDouble value) {
        return value.isPresent() ? format("%.1f", tenths(value.getAsDouble())) : DASH;
    }

    /** A size in GB; small ones in MB, because 0.0 GB says nothing. */
    public static String size(long bytes) {
        return bytes < GIGA / 10 ? format("%.0f MB", Math.ceil(bytes / MEGA)) : format("%.1f GB", bytes / GIGA);
    }

    /** A long time as people say it: 6 h 20 min, 31 h, 25 min. */
    public static String hours(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return format("%d min", minutes);
        }
        return minutes >= 600 || minutes % 60 == 0
                ? format("%d h", minutes / 60)
                : format("%d h %d min", minutes / 60, minutes % 60);
    }

    /** To one decimal, and nothing is a negative zero. */
    private static double tenths(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == 0 ? 0 : rounded;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.getDefault(Locale.Category.FORMAT), pattern, values);
    }
}
