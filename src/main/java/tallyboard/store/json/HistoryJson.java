package tallyboard.store.json;

import tallyboard.stream.LiveStream.History;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.publish.EncoderRefusal;

/** A stream's {@link History} as JSON. */
public final class HistoryJson {
    private HistoryJson() {}

    public static String text(History history) {
        return Fields.none()
                .with("gateSince", history.gateSince())
                .with(
                        "recentAssets",
                        history.recentAssets().stream().map(AssetId::value).toList())
                .with("lastRefusal", history.lastRefusal().map(HistoryJson::fields))
                .toString();
    }

    public static History history(String text) {
        var fields = Fields.parse(text);
        return new History(
                fields.instant("gateSince"),
                fields.texts("recentAssets").stream().map(AssetId::new).toList(),
                fields.maybeObject("lastRefusal").map(HistoryJson::refusal));
    }

    private static Fields fields(EncoderRefusal refusal) {
        return Fields.none()
                .with("at", refusal.at())
                .with("reason", refusal.reason())
                .with("mismatch", refusal.mismatch())
                .with("encoder", BroadcastJson.fields(refusal.encoder()))
                .with("since", refusal.since())
                .with("subject", refusal.subject());
    }

    private static EncoderRefusal refusal(Fields fields) {
        return new EncoderRefusal(
                fields.instant("at"),
                fields.choice(EncoderRefusal.Reason.class, "reason"),
                fields.choice(EncoderRefusal.Mismatch.class, "mismatch"),
                BroadcastJson.encoder(fields.object("encoder")),
                fields.maybeInstant("since"),
                fields.maybeText("subject"));
    }
}
