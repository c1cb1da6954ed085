package tallyboard.api.form;

import com.google.gson.JsonObject;
import java.util.List;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;

/** Subtitles as a live stream asks for them: carried in the video, or to be generated. */
public final class SubtitlesForm {
    public static final String EMBEDDED = "embedded_subtitles";
    public static final String GENERATED = "generated_subtitles";

    private static final List<String> EMBEDDED_LANGUAGES = List.of("en");
    private static final List<String> CHANNELS = List.of("cc1", "cc2", "cc3", "cc4");
    private static final List<String> GENERATED_LANGUAGES = List.of("en", "en-US", "es", "fr", "de", "pt", "it");
    private static final int LONGEST_TEXT = 255;

    private SubtitlesForm() {}

    /** Empty when none are asked for, or the list is. */
    public static List<JsonObject> embedded(Form form) {
        return form.parts(EMBEDDED, 1).orElse(List.of()).stream()
                .map(part -> new Fields()
                        .text("name", part.text("name", LONGEST_TEXT).orElse("English"))
                        .text(
                                "language_code",
                                part.choice("language_code", EMBEDDED_LANGUAGES).orElse("en"))
                        .text(
                                "language_channel",
                                part.choice("language_channel", CHANNELS).orElse("cc1"))
                        .text("passthrough", part.text("passthrough", LONGEST_TEXT))
                        .json())
                .toList();
    }

    /** Empty when none are asked for, or the list is. */
    public static List<JsonObject> generated(Form form) {
        return form.parts(GENERATED, 1).orElse(List.of()).stream()
                .map(part -> new Fields()
                        .text("name", part.text("name", LONGEST_TEXT).orElse("English"))
                        .text(
                                "language_code",
                                part.choice("language_code", GENERATED_LANGUAGES)
                                        .orElse("en"))
                        .text("passthrough", part.text("passthrough", LONGEST_TEXT))
                        .texts("transcription_vocabulary_ids", part.texts("transcription_vocabulary_ids", LONGEST_TEXT))
                        .json())
                .toList();
    }
}
