package tallyboard.store.json;

import java.util.List;
import tallyboard.stream.asset.Asset.Origin;
import tallyboard.stream.asset.Asset.Session;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.RecordedMedia.Track;

/** What an asset was born with and holds, as JSON. */
public final class AssetJson {
    private AssetJson() {}

    public static String text(Origin origin) {
        return Fields.none()
                .with("playbackIds", SettingsJson.fields(origin.playbackIds()))
                .with("passthrough", origin.passthrough())
                .with("title", origin.title())
                .with("carried", SettingsJson.fields(origin.carried()))
                .toString();
    }

    public static Origin origin(String text) {
        var fields = Fields.parse(text);
        return new Origin(
                SettingsJson.playbackIds(fields.objects("playbackIds")),
                fields.maybeText("passthrough"),
                fields.maybeText("title"),
                SettingsJson.carried(fields));
    }

    public static String text(List<Session> sessions) {
        return Fields.text(sessions.stream()
                .map(s -> Fields.none().with("startedAt", s.startedAt()).with("length", s.length()))
                .toList());
    }

    public static List<Session> sessions(String text) {
        return Fields.parseList(text).stream()
                .map(s -> new Session(s.instant("startedAt"), s.length("length")))
                .toList();
    }

    public static String text(RecordedMedia media) {
        return Fields.none()
                .with("duration", media.duration())
                .with("parts", media.parts())
                .with("bytes", media.bytes())
                .with("tracks", media.tracks().stream().map(AssetJson::fields).toList())
                .with("gaps", media.gaps().stream().map(AssetJson::fields).toList())
                .toString();
    }

    public static RecordedMedia media(String text) {
        var fields = Fields.parse(text);
        return new RecordedMedia(
                fields.length("duration"),
                fields.whole("parts"),
                fields.large("bytes"),
                fields.objects("tracks").stream().map(AssetJson::track).toList(),
                fields.objects("gaps").stream().map(AssetJson::gap).toList());
    }

    private static Fields fields(Gap gap) {
        return Fields.none().with("at", gap.at()).with("lost", gap.lost()).with("fill", gap.fill());
    }

    /** Gaps of earlier days are closed. */
    private static Gap gap(Fields gap) {
        var fill = gap.maybeText("fill").map(Gap.Fill::valueOf).orElse(Gap.Fill.CLOSED);
        return new Gap(gap.length("at"), gap.length("lost"), fill);
    }

    private static Fields fields(Track track) {
        return Fields.none()
                .with("kind", track.kind())
                .with("codec", track.codec())
                .with("width", track.width())
                .with("height", track.height())
                .with("frameRate", track.frameRate())
                .with("channels", track.channels());
    }

    private static Track track(Fields fields) {
        return new Track(
                fields.choice(Track.Kind.class, "kind"),
                fields.text("codec"),
                fields.whole("width"),
                fields.whole("height"),
                fields.real("frameRate"),
                fields.whole("channels"));
    }
}
