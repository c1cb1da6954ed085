package tallyboard.desk.handoff.obs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tallyboard.desk.handoff.PrivateFiles;
import tallyboard.stream.key.StreamKey;

/**
 * A profile folder as OBS imports it under Profile, Import: {@code basic.ini} names it and sets the retry delay,
 * {@code service.json} holds server and key in clear, as OBS itself keeps them. Only this user can read the folder.
 */
public final class ObsProfile {
    private static final int MOST_OF_THAT_NAME = 100;

    private ObsProfile() {}

    /**
     * Writes the profile into a new folder.
     *
     * @param in where the folder is made
     * @param name of the profile, such as "Tallyboard Room 2"
     * @return the folder
     */
    public static Path write(Path in, String name, String server, StreamKey key) throws IOException {
        var plain = oneLine(name);
        var folder = fresh(in, plain);
        PrivateFiles.write(folder.resolve("basic.ini"), basic(plain));
        PrivateFiles.write(folder.resolve("service.json"), service(server, key));
        return folder;
    }

    /** Takes the profile away again, once OBS has it. Anything else in the folder stays, and the folder with it. */
    public static void delete(Path folder) throws IOException {
        for (var name : List.of("service.json", "basic.ini")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        try (var rest = Files.list(folder)) {
            if (rest.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(folder);
    }

    private static Path fresh(Path in, String name) throws IOException {
        var safe = name.replaceAll("[^\\p{L}\\p{N} _-]+", "").strip();
        for (int number = 1; number <= MOST_OF_THAT_NAME; number++) {
            var folder = in.resolve(number == 1 ? safe : safe + " " + number);
            if (!Files.exists(folder)) {
                return PrivateFiles.createFolder(folder);
            }
        }
        throw new FileAlreadyExistsException(in.resolve(safe).toString());
    }

    /** The retry delay of 2 s brings a room back well within its window; OBS would wait for 10 s and longer. */
    private static byte[] basic(String name) {
        return """
                [General]
                Name=%s

                [Output]
                Reconnect=true
                RetryDelay=2
                MaxRetries=100
                """.formatted(name).getBytes(UTF_8);
    }

    private static byte[] service(String server, StreamKey key) {
        var settings = new JsonObject();
        settings.addProperty("server", server);
        settings.addProperty("key", key.reveal());
        settings.addProperty("use_auth", false);
        settings.addProperty("bwtest", false);
        var service = new JsonObject();
        service.addProperty("type", "rtmp_custom");
        service.add("settings", settings);
        return (service + "\n").getBytes(UTF_8);
    }

    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\[\\]=;#]", " ").strip();
    }
}
