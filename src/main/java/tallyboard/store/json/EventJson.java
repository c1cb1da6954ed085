package tallyboard.store.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.health.HealthLimits;

/** An {@link Event} as JSON; never its keys. */
public final class EventJson {
    private static final String KIND = "tallyboard event";

    private EventJson() {}

    /**
     * The head of an event file, which every version of the format has.
     *
     * @param isEvent whether it says that it is one
     * @param locked the keys under a passphrase, sealed elsewhere
     */
    public record Head(boolean isEvent, int version, Instant savedAt, Optional<Locked> locked) {}

    /** Sealed keys: how they were sealed, and what came out. All in base 64 but the numbers. */
    public record Locked(int keys, int rounds, String salt, String nonce, String sealed) {}

    public static String text(Event event, int version, Instant savedAt, Optional<Locked> locked) {
        return Fields.none()
                .with("kind", KIND)
                .with("version", version)
                .with("savedAt", savedAt)
                .with("name", event.name())
                .with("zone", event.zone().getId())
                .with(
                        "limits",
                        Optional.of(event.limits())
                                .filter(limits -> !limits.own().isEmpty())
                                .map(LimitsJson::fields))
                .with("tracks", event.tracks().stream().map(EventJson::fields).toList())
                .with("source", event.agenda().source().map(EventJson::fields))
                .with(
                        "sessions",
                        event.agenda().sessions().stream()
                                .map(EventJson::fields)
                                .toList())
                .with(
                        "checklist",
                        event.checklist().stream().map(EventJson::fields).toList())
                .with("lockedKeys", locked.map(EventJson::fields))
                .toPrettyText();
    }

    public static Head head(String text) {
        var fields = Fields.parse(text);
        if (!fields.maybeText("kind").equals(Optional.of(KIND))) {
            return new Head(false, 0, Instant.EPOCH, Optional.empty());
        }
        return new Head(
                true,
                fields.whole("version"),
                fields.instant("savedAt"),
                fields.maybeObject("lockedKeys").map(EventJson::locked));
    }

    public static Event event(String text) {
        var fields = Fields.parse(text);
        return new Event(
                fields.text("name"),
                ZoneId.of(fields.text("zone")),
                fields.objects("tracks").stream().map(EventJson::track).toList(),
                new Agenda(
                        fields.maybeObject("source").map(EventJson::source),
                        fields.objects("sessions").stream()
                                .map(EventJson::session)
                                .toList()),
                fields.maybeObjects("checklist").stream().map(EventJson::item).toList(),
                fields.maybeObject("limits").map(LimitsJson::limits).orElse(HealthLimits.CONFERENCE));
    }

    private static Fields fields(CheckItem item) {
        return Fields.none().with("text", item.text()).with("ticked", item.isTicked());
    }

    private static CheckItem item(Fields fields) {
        return new CheckItem(fields.text("text"), fields.truth("ticked"));
    }

    private static Fields fields(TrackPlan track) {
        return Fields.none()
                .with("id", track.id().value())
                .with("name", track.name())
                .with("room", track.room().map(EventJson::fields))
                .with(
                        "streams",
                        track.streams().stream()
                                .map(s -> Fields.parse(SettingsJson.text(s.settings())))
                                .toList());
    }

    private static TrackPlan track(Fields fields) {
        return new TrackPlan(
                new TrackId(fields.text("id")),
                fields.text("name"),
                fields.maybeObject("room").map(EventJson::room),
                fields.objects("streams").stream()
                        .map(s -> new StreamPlan(SettingsJson.settings(s.toString()), Optional.empty()))
                        .toList());
    }

    private static Fields fields(RoomRef room) {
        return Fields.none().with("name", room.name()).with("guid", room.guid());
    }

    private static RoomRef room(Fields fields) {
        return new RoomRef(fields.text("name"), fields.maybeText("guid"));
    }

    private static Fields fields(Agenda.Source source) {
        return Fields.none()
                .with("name", source.name())
                .with("version", source.version())
                .with("importedAt", source.importedAt());
    }

    private static Agenda.Source source(Fields fields) {
        return new Agenda.Source(fields.text("name"), fields.text("version"), fields.instant("importedAt"));
    }

    private static Fields fields(Session session) {
        return Fields.none()
                .with("id", session.id().value())
                .with("track", session.track().value())
                .with("talk", Fields.parse(AgendaJson.text(session.talk())))
                .with("edits", Fields.parse(AgendaJson.text(session.edits())));
    }

    private static Session session(Fields fields) {
        return new Session(
                new SessionId(fields.text("id")),
                new TrackId(fields.text("track")),
                AgendaJson.talk(fields.object("talk").toString()),
                AgendaJson.edits(fields.object("edits").toString()));
    }

    private static Fields fields(Locked locked) {
        return Fields.none()
                .with("keys", locked.keys())
                .with("rounds", locked.rounds())
                .with("salt", locked.salt())
                .with("nonce", locked.nonce())
                .with("sealed", locked.sealed());
    }

    private static Locked locked(Fields fields) {
        return new Locked(
                fields.whole("keys"),
                fields.whole("rounds"),
                fields.text("salt"),
                fields.text("nonce"),
                fields.text("sealed"));
    }

    /** The keys of all streams as one text, in the order of the tracks; only ever inside what is sealed. */
    public static String keys(List<List<Optional<String>>> byTrack) {
        return Fields.none()
                .with(
                        "tracks",
                        byTrack.stream()
                                .map(keys -> Fields.none()
                                        .with(
                                                "keys",
                                                keys.stream()
                                                        .map(k -> k.orElse(""))
                                                        .toList()))
                                .toList())
                .toString();
    }

    /** The other way; a stream without a key has an empty text. */
    public static List<List<Optional<String>>> keys(String text) {
        return Fields.parse(text).objects("tracks").stream()
                .map(track -> track.texts("keys").stream()
                        .map(k -> Optional.of(k).filter(key -> !key.isEmpty()))
                        .toList())
                .toList();
    }
}
