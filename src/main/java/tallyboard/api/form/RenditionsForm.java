package tallyboard.api.form;

import com.google.gson.JsonObject;
import java.util.List;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;

/** The files of an asset that are asked for beside the stream: {@code static_renditions}. */
public final class RenditionsForm {
    public static final String NAME = "static_renditions";
    public static final String HIGHEST = "highest";
    public static final String AUDIO_ONLY = "audio-only";

    private static final List<String> RESOLUTIONS =
            List.of(HIGHEST, AUDIO_ONLY, "2160p", "1440p", "1080p", "720p", "540p", "480p", "360p", "270p");
    private static final int LONGEST_PASSTHROUGH = 255;

    private RenditionsForm() {}

    /** The whole set; each resolution once, and highest not beside a fixed height. */
    public static List<JsonObject> all(Form form) {
        var parts = form.parts(NAME, RESOLUTIONS.size()).orElse(List.of());
        var wanted = parts.stream().map(RenditionsForm::one).toList();
        var resolutions =
                wanted.stream().map(one -> one.get("resolution").getAsString()).toList();
        if (resolutions.stream().distinct().count() < resolutions.size()) {
            form.problem(NAME, "may have each resolution once");
        }
        if (resolutions.contains(HIGHEST) && resolutions.stream().anyMatch(r -> r.endsWith("0p"))) {
            form.problem(NAME, "may have highest or fixed heights, not both");
        }
        return wanted;
    }

    /** The body that asks for one. */
    public static JsonObject one(Form form) {
        return new Fields()
                .text("resolution", form.required("resolution", form.choice("resolution", RESOLUTIONS), () -> HIGHEST))
                .text("passthrough", form.text("passthrough", LONGEST_PASSTHROUGH))
                .json();
    }
}
