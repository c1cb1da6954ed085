package tallyboard.api.form;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;

/** Playback policies in the three spellings that Mux has, and playback ids as they are answered. */
public final class PoliciesForm {
    private static final int LONGEST_ID = 255;
    private static final int MOST = 100;

    private PoliciesForm() {}

    /** A fresh playback id for each policy that is asked for. */
    public static List<PlaybackId> ids(Form form) {
        var ids = new ArrayList<PlaybackId>();
        simple(form).stream().map(PlaybackId::fresh).forEach(ids::add);
        for (var part : form.parts("advanced_playback_policies", MOST).orElse(List.of())) {
            ids.add(id(part));
        }
        return ids;
    }

    /** The policies that each recording gets a playback id for. */
    public static List<Policy> policies(Form form) {
        return ids(form).stream().map(PlaybackId::policy).distinct().toList();
    }

    /** The body that asks for one playback id. */
    public static PlaybackId id(Form form) {
        var policy = form.required("policy", form.word("policy", Policy.class), () -> Policy.PUBLIC);
        var drm = form.text("drm_configuration_id", LONGEST_ID);
        if (policy == Policy.DRM && drm.isEmpty()) {
            form.problem("drm_configuration_id", "is required with the policy drm");
        }
        return PlaybackId.fresh(policy, policy == Policy.DRM ? drm : Optional.empty());
    }

    /** Only the longer spelling can name the configuration that drm needs. */
    private static List<Policy> simple(Form form) {
        var name = form.has("playback_policies") ? "playback_policies" : "playback_policy";
        var policies = form.words(name, Policy.class).orElse(List.of());
        if (policies.contains(Policy.DRM)) {
            form.problem(name, "must be one of public, signed; drm stands in advanced_playback_policies");
        }
        return policies;
    }

    public static List<JsonObject> json(List<PlaybackId> ids) {
        return ids.stream().map(PoliciesForm::json).toList();
    }

    public static JsonObject json(PlaybackId id) {
        return new Fields()
                .text("id", id.value())
                .text("policy", id.policy().name().toLowerCase(Locale.ROOT))
                .text("drm_configuration_id", id.drmConfiguration())
                .json();
    }
}
