package tallyboard.api.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.StreamSettings.NewAssetSettings;

/** What recordings are born with: {@code new_asset_settings}. Most of it speaks of encoding and is only carried. */
public final class NewAssetForm {
    private static final String ADVANCED = "advanced_playback_policies";
    private static final List<String> MASTER = List.of("none", "temporary");
    private static final List<String> MP4 =
            List.of("none", "standard", "capped-1080p", "audio-only", "audio-only,capped-1080p");
    private static final List<String> LIVE_QUALITIES = List.of("plus", "premium");
    private static final List<String> TIERS = List.of("1080p", "1440p", "2160p");
    private static final Set<String> FIXED = Set.of(
            "playback_policies",
            "playback_policy",
            ADVANCED,
            "passthrough",
            RenditionsForm.NAME,
            "max_resolution_tier",
            "inputs",
            "normalize_audio",
            "test",
            "generate_shots",
            "directives");
    private static final List<String> ANSWERED = List.of(
            ADVANCED,
            "master_access",
            "mp4_support",
            "video_quality",
            "max_resolution_tier",
            "normalize_audio",
            "test",
            "generate_shots",
            "inputs",
            "directives",
            RenditionsForm.NAME);

    private NewAssetForm() {}

    public static NewAssetSettings create(Form form) {
        var carried = changeable(form, Carried.NONE);
        carried = put(carried, ADVANCED, form.kept(ADVANCED));
        carried = put(carried, "max_resolution_tier", text(form.choice("max_resolution_tier", TIERS)));
        for (var flag : List.of("normalize_audio", "test", "generate_shots")) {
            carried = put(carried, flag, form.flag(flag).map(JsonPrimitive::new));
        }
        carried = put(carried, "inputs", form.kept("inputs"));
        carried = put(carried, "directives", form.kept("directives"));
        var renditions = RenditionsForm.all(form);
        carried = renditions.isEmpty()
                ? carried
                : carried.with(
                        RenditionsForm.NAME,
                        Optional.of(Fields.array(renditions).toString()));
        checkOneKindOfFiles(form, carried);
        return new NewAssetSettings(
                PoliciesForm.policies(form),
                MetaForm.passthrough(form, Optional.empty()),
                MetaForm.title(form, Optional.empty()),
                true,
                carried);
    }

    /** Only a few of them can change; the others are refused by name. */
    public static NewAssetSettings update(Form form, NewAssetSettings old) {
        form.refuse(FIXED, "cannot be changed by an update");
        var carried = changeable(form, old.carried());
        checkOneKindOfFiles(form, carried);
        return new NewAssetSettings(
                old.playbackPolicies(),
                old.passthrough(),
                MetaForm.title(form, old.title()),
                old.isRecorded(),
                carried);
    }

    public static Optional<? extends JsonElement> json(NewAssetSettings settings) {
        var fields = new Fields()
                .texts(
                        "playback_policies",
                        settings.playbackPolicies().stream()
                                .map(policy -> policy.name().toLowerCase(Locale.ROOT))
                                .toList())
                .text("passthrough", settings.passthrough());
        MetaForm.write(fields, settings.title(), settings.carried());
        ANSWERED.forEach(name -> fields.kept(name, settings.carried().get(name)));
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.json());
    }

    private static Carried changeable(Form form, Carried old) {
        var carried = MetaForm.ids(form, old);
        carried = put(carried, "master_access", text(form.choice("master_access", MASTER)));
        carried = put(carried, "mp4_support", text(form.choice("mp4_support", MP4)));
        return put(carried, "video_quality", text(form.choice("video_quality", LIVE_QUALITIES)));
    }

    /** The older spelling and the newer one exclude each other. */
    private static void checkOneKindOfFiles(Form form, Carried carried) {
        boolean isOld = carried.get("mp4_support")
                .filter(text -> !text.equals("\"none\""))
                .isPresent();
        if (isOld && carried.get(RenditionsForm.NAME).isPresent()) {
            form.problem("mp4_support", "must be none beside static_renditions");
        }
    }

    private static Carried put(Carried carried, String name, Optional<? extends JsonElement> value) {
        return value.isEmpty() ? carried : carried.with(name, value.map(JsonElement::toString));
    }

    private static Optional<JsonPrimitive> text(Optional<String> word) {
        return word.map(JsonPrimitive::new);
    }
}
