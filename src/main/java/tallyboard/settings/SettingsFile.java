package tallyboard.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallyboard.settings.Comfort.Ease;
import tallyboard.settings.Settings.Alarms;
import tallyboard.settings.Settings.Looks;
import tallyboard.settings.Settings.Network;
import tallyboard.settings.Settings.Recording;
import tallyboard.settings.Settings.Safety;
import tallyboard.settings.Settings.Start;

/** The settings as JSON in {@code settings.json}. Not safe for several threads. */
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;

    public SettingsFile(DataFolder folder) {
        this.file = folder.resolve("settings.json");
    }

    /** The kept settings; the default ones where there is no file or none that can be read, which must not stop a start. */
    public Settings load() {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return JsonParser.parseString(Files.readString(file)) instanceof JsonObject json
                    ? settings(json)
                    : Settings.DEFAULT;
        } catch (IOException | JsonParseException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be read, so the default settings hold: {1}", file, e);
            return Settings.DEFAULT;
        }
    }

    public void save(Settings settings) throws IOException {
        var json = new JsonObject();
        json.addProperty("setUp", settings.start().isSetUp());
        settings.start().window().ifPresent(place -> json.add("window", ArrangementJson.place(place)));
        json.addProperty("language", word(settings.looks().language()));
        json.addProperty("appearance", word(settings.looks().appearance()));
        json.addProperty("textPercent", settings.looks().comfort().textPercent());
        var eases = new JsonArray();
        settings.looks().comfort().eases().stream().sorted().forEach(ease -> eases.add(word(ease)));
        json.add("eases", eases);
        json.addProperty("sounds", word(settings.alarms().sounds()));
        json.addProperty("exposure", word(settings.network().exposure()));
        json.addProperty("rtmps", word(settings.network().rtmps()));
        settings.recording().folder().ifPresent(folder -> json.addProperty("recordingFolder", folder.toString()));
        json.addProperty("presenterSafe", settings.safety().isPresenterSafe());
        var screens = new JsonArray();
        settings.safety().audienceScreens().stream().sorted().forEach(screens::add);
        json.add("audienceScreens", screens);
        var earlier = new JsonArray();
        settings.recording().earlier().forEach(folder -> earlier.add(folder.toString()));
        json.add("earlierRecordingFolders", earlier);
        json.addProperty("reserveGigabytes", settings.recording().reserve());
        ArrangementJson.write(settings.start().arrangement(), json);
        PrivateFile.write(file, (PRETTY.toJson(json) + "\n").getBytes(UTF_8));
    }

    private static Settings settings(JsonObject json) {
        return new Settings(start(json), looks(json), alarms(json), network(json), recording(json), safety(json));
    }

    private static Safety safety(JsonObject json) {
        var screens = json.get("audienceScreens") instanceof JsonArray all ? all.asList() : List.<JsonElement>of();
        return new Safety(
                json.get("presenterSafe") instanceof JsonPrimitive is && is.getAsBoolean(),
                screens.stream()
                        .filter(JsonPrimitive.class::isInstance)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.toSet()));
    }

    private static Start start(JsonObject json) {
        return new Start(
                json.get("setUp") instanceof JsonPrimitive setUp && setUp.getAsBoolean(),
                ArrangementJson.place(json.get("window")),
                ArrangementJson.read(json));
    }

    private static Looks looks(JsonObject json) {
        return new Looks(
                choice(json, "language", Looks.DEFAULT.language()),
                choice(json, "appearance", Looks.DEFAULT.appearance()),
                comfort(json));
    }

    private static Comfort comfort(JsonObject json) {
        int percent = json.get("textPercent") instanceof JsonPrimitive size && size.isNumber()
                ? size.getAsInt()
                : Comfort.DEFAULT.textPercent();
        var words = json.get("eases") instanceof JsonArray all ? all.asList() : List.<JsonElement>of();
        var eases = Stream.of(Ease.values())
                .filter(ease -> words.contains(new JsonPrimitive(word(ease))))
                .collect(Collectors.toSet());
        return new Comfort(percent, eases);
    }

    private static Alarms alarms(JsonObject json) {
        return new Alarms(choice(json, "sounds", Alarms.DEFAULT.sounds()));
    }

    private static Network network(JsonObject json) {
        return new Network(
                choice(json, "exposure", Network.DEFAULT.exposure()), choice(json, "rtmps", Network.DEFAULT.rtmps()));
    }

    private static Recording recording(JsonObject json) {
        var earlier = json.get("earlierRecordingFolders") instanceof JsonArray all
                ? all.asList().stream().flatMap(each -> path(each).stream()).toList()
                : List.<Path>of();
        int reserve = json.get("reserveGigabytes") instanceof JsonPrimitive kept && kept.isNumber()
                ? Math.max(Recording.DEFAULT.reserve(), kept.getAsInt())
                : Recording.DEFAULT.reserve();
        return new Recording(path(json.get("recordingFolder")), earlier, reserve);
    }

    /** A path of another system may be none here. */
    private static Optional<Path> path(@Nullable JsonElement text) {
        try {
            return text instanceof JsonPrimitive path ? Optional.of(Path.of(path.getAsString())) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** One of ours by its word; a word of another version, or none, leaves what holds by default. */
    private static <E extends Enum<E>> E choice(JsonObject json, String name, E byDefault) {
        return json.get(name) instanceof JsonPrimitive word
                ? Stream.of(byDefault.getDeclaringClass().getEnumConstants())
                        .filter(each -> word(each).equals(word.getAsString()))
                        .findFirst()
                        .orElse(byDefault)
                : byDefault;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
