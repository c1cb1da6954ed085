package tallyboard.store.json;

import java.util.Optional;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Broadcast.Phase;
import tallyboard.stream.Broadcast.Piece;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.publish.Encoder;

/** A running {@link Broadcast} as JSON. */
public final class BroadcastJson {
    private static final String ON_AIR = "ON_AIR";
    private static final String RECONNECTING = "RECONNECTING";
    private static final String GRACE = "GRACE";

    private BroadcastJson() {}

    public static String text(Broadcast broadcast) {
        return Fields.none()
                .with("asset", broadcast.asset().value())
                .with("isRecorded", broadcast.piece().isRecorded())
                .with("startedAt", broadcast.startedAt())
                .with("activeSince", broadcast.activeSince())
                .with("encoder", fields(broadcast.encoder()))
                .with("reconnects", broadcast.reconnects())
                .with("next", broadcast.next().map(next -> next.asset().value()))
                .with("isNextRecorded", broadcast.next().map(Piece::isRecorded))
                .with("phase", fields(broadcast.phase()))
                .toString();
    }

    public static Broadcast broadcast(String text) {
        var fields = Fields.parse(text);
        return new Broadcast(
                piece(fields.text("asset"), fields.maybeText("isRecorded")),
                fields.instant("startedAt"),
                fields.maybeInstant("activeSince"),
                encoder(fields.object("encoder")),
                fields.whole("reconnects"),
                fields.maybeText("next").map(next -> piece(next, fields.maybeText("isNextRecorded"))),
                phase(fields.object("phase")));
    }

    /** Everything was recorded before it could be chosen. */
    private static Piece piece(String asset, Optional<String> isRecorded) {
        return new Piece(new AssetId(asset), isRecorded.map(Boolean::valueOf).orElse(true));
    }

    static Fields fields(Encoder encoder) {
        return Fields.none()
                .with("address", encoder.address())
                .with("name", encoder.name())
                .with("product", encoder.product());
    }

    static Encoder encoder(Fields fields) {
        return new Encoder(fields.text("address"), fields.text("name"), fields.text("product"));
    }

    private static Fields fields(Phase phase) {
        return switch (phase) {
            case OnAir _ -> Fields.none().with("kind", ON_AIR);
            case Reconnecting(var since, var endsAt, var extended) ->
                Fields.none()
                        .with("kind", RECONNECTING)
                        .with("since", since)
                        .with("endsAt", endsAt)
                        .with("extended", extended);
            case Grace(var endsAt) -> Fields.none().with("kind", GRACE).with("endsAt", endsAt);
        };
    }

    private static Phase phase(Fields fields) {
        var kind = fields.text("kind");
        return switch (kind) {
            case ON_AIR -> new OnAir();
            case RECONNECTING ->
                new Reconnecting(fields.instant("since"), fields.instant("endsAt"), fields.length("extended"));
            case GRACE -> new Grace(fields.instant("endsAt"));
            default -> throw new IllegalArgumentException("no phase is called " + kind);
        };
    }
}
