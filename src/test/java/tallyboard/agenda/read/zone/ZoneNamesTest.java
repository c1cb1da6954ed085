package tallyboard.agenda.read.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The names that schedules give to zones. */
class ZoneNamesTest {

    @Test
    void aZoneIsFoundByEachOfItsNames() {
        Map.of(
                        "Europe/Berlin", "Europe/Berlin",
                        "Berlin", "Europe/Berlin",
                        "US/Eastern", "US/Eastern",
                        "europe/berlin", "Europe/Berlin",
                        "New York", "America/New_York",
                        "Eastern Time (US & Canada)", "America/New_York",
                        "W. Europe Standard Time", "Europe/Berlin",
                        "(GMT+01:00) Berlin", "Europe/Berlin",
                        "/driftwood.example/Olson_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires",
                        "Z", "UTC")
                .forEach((name, id) -> assertEquals(Optional.of(ZoneId.of(id)), ZoneNames.find(name), name));
    }

    @Test
    void whatIsNoZoneIsNone() {
        for (var name : new String[] {"", " ", "Mordor", "CEST", "Europe", "Europe/", "/", "+99:00", "(GMT+01:00)"}) {
            assertEquals(Optional.empty(), ZoneNames.find(name), name);
        }
    }

    @Test
    void everyNameOfTheTableLeadsToAZone() throws Exception {
        var file = ZoneNames.class.getResourceAsStream("zones.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line : lines.lines().filter(l -> l.contains(" = ")).toList()) {
                var pair = line.split(" = ");
                assertEquals(Optional.of(ZoneId.of(pair[1])), ZoneNames.find(pair[0]), line);
            }
        }
    }
}
