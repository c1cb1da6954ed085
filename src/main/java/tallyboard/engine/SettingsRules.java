package tallyboard.engine;

import java.time.Duration;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamSettings;

/** The limits of a stream's settings, with the names and numbers that the API documents. */
final class SettingsRules {
    private static final int LONGEST_TITLE = 512;
    private static final int LONGEST_PASSTHROUGH = 255;

    private SettingsRules() {}

    static void check(StreamSettings settings) throws RefusedException {
        inRange("reconnect_window", settings.reconnectWindow(), Duration.ZERO, StreamSettings.LONGEST_WINDOW);
        inRange(
                "max_continuous_duration",
                settings.maxContinuousDuration(),
                StreamSettings.SHORTEST_BROADCAST,
                StreamSettings.LONGEST_BROADCAST);
        checkTitle(settings.title().orElse(""));
        notLonger("passthrough", settings.passthrough().orElse("").length(), LONGEST_PASSTHROUGH);
        notLonger(
                "new_asset_settings.passthrough",
                settings.newAssets().passthrough().orElse("").length(),
                LONGEST_PASSTHROUGH);
    }

    static void checkTitle(String title) throws RefusedException {
        notLonger("meta.title", title.codePointCount(0, title.length()), LONGEST_TITLE);
    }

    private static void inRange(String field, Duration value, Duration least, Duration most) throws RefusedException {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new RefusedException(new Refusal.OutOfRange(
                    field, "must be from " + least.toSeconds() + " to " + most.toSeconds() + " seconds"));
        }
    }

    private static void notLonger(String field, int length, int most) throws RefusedException {
        if (length > most) {
            throw new RefusedException(new Refusal.OutOfRange(field, "must be at most " + most + " characters"));
        }
    }
}
