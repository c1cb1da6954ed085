package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import tallyboard.api.json.Fields;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/**
 * A simulcast target in Mux's shape. Its key stands in clear in the answer to its creation and nowhere else: it opens a
 * channel of somebody else, which whoever reads our streams need not have.
 */
public final class SimulcastJson {
    private static final String MASK = "••••";

    private SimulcastJson() {}

    /** As its maker is answered. */
    static JsonObject made(Simulcast simulcast) {
        var target = simulcast.target();
        return json(simulcast, target.address().reveal(), target.key().map(TargetKey::reveal));
    }

    public static JsonObject of(Simulcast simulcast) {
        var target = simulcast.target();
        return json(
                simulcast,
                address(target.address(), target.key().isPresent()),
                target.key().map(_ -> MASK));
    }

    static List<JsonObject> all(List<Simulcast> simulcasts) {
        return simulcasts.stream().map(SimulcastJson::of).toList();
    }

    /** Without a key apart it is in the address. */
    private static String address(TargetAddress address, boolean hasKeyApart) {
        return hasKeyApart || address.reveal().equals(address.toString()) ? address.reveal() : address + "/" + MASK;
    }

    private static JsonObject json(Simulcast simulcast, String url, Optional<String> key) {
        return new Fields()
                .text("id", simulcast.target().id())
                .text("url", url)
                .text("stream_key", key)
                .text("status", LiveStreamJson.word(simulcast.status().stage()))
                .text(
                        "error_severity",
                        simulcast.status().trouble().map(Trouble::isFatal).map(isFatal -> isFatal ? "fatal" : "normal"))
                .text("passthrough", simulcast.target().passthrough())
                .json();
    }
}
