package tallyboard.agenda.read.zone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the zone behind a name. Nothing is guessed: a name that fits no zone is not known. */
public final class ZoneNames {
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific",
            "Arctic");
    private static final BinaryOperator<String> PLAINER =
            BinaryOperator.minBy(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    private static final Map<String, String> IDS =
            ZoneId.getAvailableZoneIds().stream().collect(toMap(ZoneNames::plain, Function.identity(), PLAINER));
    private static final Map<String, String> CITIES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0 && REGIONS.contains(id.substring(0, id.indexOf('/'))))
            .collect(toMap(id -> plain(id.substring(id.lastIndexOf('/') + 1)), Function.identity(), PLAINER));
    private static final Map<String, String> OTHERS = others();
    /** As Rails and Outlook show a zone: (GMT+01:00) Berlin; (UTC+01:00) Amsterdam, Berlin, Bern. */
    private static final Pattern SHOWN = Pattern.compile("^\\((?:GMT|UTC)[^)]{0,8}\\)\\s*(.+)$");

    private ZoneNames() {}

    /** The zone of that name, in the spelling of the file where that is an id. */
    public static Optional<ZoneId> find(String written) {
        var name = written.strip();
        return exact(name).or(() -> byName(name)).or(() -> shown(name)).or(() -> prefixed(name));
    }

    /** The zone with that very id. */
    public static Optional<ZoneId> exact(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id)).map(ZoneNames::orUtc);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ZoneId orUtc(ZoneId id) {
        return id.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : id;
    }

    private static Optional<ZoneId> byName(String name) {
        var plain = plain(name);
        return Optional.ofNullable(IDS.get(plain))
                .or(() -> Optional.ofNullable(OTHERS.get(plain)))
                .or(() -> Optional.ofNullable(CITIES.get(plain)))
                .map(ZoneId::of);
    }

    private static Optional<ZoneId> shown(String name) {
        var match = SHOWN.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        return byName(match.group(1))
                .or(() -> byName(match.group(1).split("[,/]", 2)[0].strip()));
    }

    /** As some calendars write one: /example.org/20050126_1/Europe/Berlin. */
    private static Optional<ZoneId> prefixed(String name) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            var id = Optional.ofNullable(IDS.get(plain(name.substring(slash + 1))));
            if (id.isPresent()) {
                return id.map(ZoneId::of);
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }

    private static Map<String, String> others() {
        var file = Objects.requireNonNull(ZoneNames.class.getResourceAsStream("zones.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(toMap(pair -> plain(pair[0]), pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
