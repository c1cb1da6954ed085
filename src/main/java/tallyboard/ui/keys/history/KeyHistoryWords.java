package tallyboard.ui.keys.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallyboard.stream.Actor;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.publish.Encoder;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/** The facts about a key in words, the latest first. What repeats at once is one line. */
record KeyHistoryWords(ZoneId zone) {
    private static final Set<String> OURSELVES = Set.of(Actor.DESK.name(), Actor.API.name(), Actor.ENGINE.name());
    private static final Set<String> RESETS = Set.of("keep_connected", "cut", "let_finish");
    private static final Set<String> OLD_KEY = Set.of("revoked_key", "stranger");

    private static final Set<String> WAYS = Arrays.stream(HandOff.Way.values())
            .map(way -> way.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private record Line(LogEntry last, String what, int times) {}

    /** Whether a fact tells anything about a key. */
    static boolean isAbout(LogEntry entry) {
        return sentence(entry).isPresent();
    }

    List<KeyHistoryRow> rows(List<LogEntry> entries) {
        var lines = new ArrayList<Line>();
        for (var entry : entries) {
            sentence(entry).ifPresent(what -> {
                boolean isAgain = !lines.isEmpty() && lines.getLast().what().equals(what);
                int times = isAgain ? lines.removeLast().times() + 1 : 1;
                lines.add(new Line(entry, what, times));
            });
        }
        return lines.reversed().stream().map(this::row).toList();
    }

    private KeyHistoryRow row(Line line) {
        var at = line.last().at();
        return new KeyHistoryRow(
                DateTimeFormatter.ofPattern(Messages.text("keys.history.when"), Messages.language())
                        .format(at.atZone(zone)),
                line.times() == 1 ? line.what() : Messages.text("keys.history.often", line.what(), line.times()));
    }

    private static Optional<String> sentence(LogEntry entry) {
        var by = OURSELVES.contains(entry.by())
                ? Messages.text("keys.by." + entry.by())
                : Discretion.now().person(entry.by());
        return switch (entry.fact()) {
            case CREATED -> Optional.of(Messages.text("keys.history.made", by));
            case KEY_COPIED -> Optional.of(Messages.text("keys.history.copied", by));
            case KEY_SHOWN -> Optional.of(Messages.text("keys.history.shown", by));
            case KEY_HANDED_OFF -> Optional.of(handedOff(entry, by));
            case CONNECTED -> Optional.of(Messages.text("keys.history.used", encoder(entry)));
            case UPDATED ->
                Optional.of(detail(entry, "form"))
                        .filter(RESETS::contains)
                        .map(form -> Messages.text("keys.history.reset." + form, by));
            case ENCODER_REFUSED ->
                Optional.of(detail(entry, "reason"))
                        .filter(OLD_KEY::contains)
                        .map(_ -> Messages.text("keys.history.old", encoder(entry)));
            case DELETED,
                    ENABLED,
                    ENABLED_ANYWAY,
                    DISABLED,
                    RECORDING,
                    NOT_RECORDING,
                    ACTIVE,
                    DISCONNECTED,
                    IDLE,
                    ASSET_CREATED,
                    ASSET_UPDATED,
                    ASSET_DELETED,
                    WARNING,
                    API_CHANGED,
                    ASSET_READY,
                    ASSET_ERRORED,
                    ASSET_COMPLETED,
                    ASSET_SEALED,
                    ENCODER_NAMED,
                    STALLED,
                    RESUMED,
                    FINISHED,
                    NEXT_TALK,
                    WINDOW_EXTENDED,
                    RECORDING_FAILED,
                    RECORDING_INTERRUPTED,
                    RECORDING_LOST,
                    RECOVERED,
                    SIMULCAST_CREATED,
                    SIMULCAST_IDLE,
                    SIMULCAST_STARTING,
                    SIMULCAST_BROADCASTING,
                    SIMULCAST_ERRORED,
                    SIMULCAST_DELETED,
                    SIMULCAST_STOPPED,
                    SIMULCAST_STARTED,
                    EVENT_OPENED,
                    EVENT_RESTORED,
                    SCHEDULE_IMPORTED,
                    SCHEDULE_UPDATED,
                    NETWORK_OPENED,
                    NETWORK_CLOSED,
                    REHEARSAL_ENTERED,
                    REHEARSAL_LEFT,
                    ENGINE_LOST,
                    ENGINE_BACK,
                    ALARM_ACKNOWLEDGED,
                    ALARM_SHELVED -> Optional.empty();
        };
    }

    private static String handedOff(LogEntry entry, String by) {
        var way = detail(entry, "way");
        return WAYS.contains(way)
                ? Messages.text(
                                "keys.history.handedOff",
                                by,
                                Messages.text("log.handedOff." + way),
                                Discretion.now().address(detail(entry, "address")))
                        .strip()
                : Messages.text("keys.history.handedOff.how", by);
    }

    private static String encoder(LogEntry entry) {
        var product = detail(entry, "encoder");
        var address = Discretion.now().address(detail(entry, "address"));
        return product.isEmpty() || product.equals(Encoder.UNKNOWN)
                ? address
                : Messages.text("live.encoder.full", Discretion.now().encoder(product), address);
    }

    private static String detail(LogEntry entry, String name) {
        return entry.details().getOrDefault(name, "");
    }
}
