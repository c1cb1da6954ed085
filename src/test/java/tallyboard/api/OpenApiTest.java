package tallyboard.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API and the API itself say the same. */
class OpenApiTest {
    private static final Path LINES = Path.of("src/main/resources/tallyboard/api/openapi/routes.txt");

    @Test
    void everyRouteIsDescribedAndNothingElse(@TempDir Path folder) throws Exception {
        try (var api = new RunningApi(folder)) {
            var described = api.get("/openapi.json");
            assertEquals(200, described.status());
            assertEquals("3.1.0", described.json().get("openapi").getAsString());
            Set<String> served = new TreeSet<>();
            described
                    .json()
                    .getAsJsonObject("paths")
                    .asMap()
                    .forEach((path, operations) -> operations
                            .getAsJsonObject()
                            .asMap()
                            .forEach((method, operation) -> {
                                served.add(method.toUpperCase(Locale.ROOT) + " " + path);
                                assertFalse(
                                        operation
                                                .getAsJsonObject()
                                                .get("summary")
                                                .getAsString()
                                                .isEmpty(),
                                        method + " " + path);
                            }));
            var written = Files.readString(LINES, UTF_8)
                    .lines()
                    .map(line -> line.split("\\|")[0].strip())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(written, served);
            assertTrue(served.size() > 50);
        }
    }
}
