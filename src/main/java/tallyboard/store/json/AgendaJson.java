package tallyboard.store.json;

import java.net.URI;
import java.time.Duration;
import tallyboard.agenda.Session.Edits;
import tallyboard.agenda.Session.GatePlan;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Talk.Consent;
import tallyboard.agenda.Talk.Keys;
import tallyboard.agenda.Talk.Texts;
import tallyboard.agenda.TrackId;

/** A {@link Talk} and what the producer changed of it, as JSON. */
public final class AgendaJson {
    private AgendaJson() {}

    public static String text(Talk talk) {
        return Fields.none()
                .with("keys", fields(talk.keys()))
                .with("room", talk.room())
                .with("start", talk.start())
                .with("length", talk.length())
                .with("title", talk.title())
                .with("texts", fields(talk.texts()))
                .with("isNotRecorded", talk.consent().isNotRecorded())
                .with("isNotStreamed", talk.consent().isNotStreamed())
                .toString();
    }

    public static Talk talk(String text) {
        var fields = Fields.parse(text);
        return new Talk(
                keys(fields.object("keys")),
                fields.text("room"),
                fields.instant("start"),
                fields.maybeText("length").map(Duration::parse),
                fields.text("title"),
                texts(fields.object("texts")),
                new Consent(fields.truth("isNotRecorded"), fields.truth("isNotStreamed")));
    }

    private static Fields fields(Keys keys) {
        return Fields.none()
                .with("guid", keys.guid())
                .with("code", keys.code())
                .with("id", keys.id())
                .with("uid", keys.uid())
                .with("slot", keys.slot());
    }

    private static Keys keys(Fields fields) {
        return new Keys(
                fields.maybeText("guid"),
                fields.maybeText("code"),
                fields.maybeText("id"),
                fields.maybeText("uid"),
                fields.whole("slot"));
    }

    private static Fields fields(Texts texts) {
        return Fields.none()
                .with("subtitle", texts.subtitle())
                .with("speakers", texts.speakers())
                .with("topic", texts.topic())
                .with("type", texts.type())
                .with("language", texts.language())
                .with("description", texts.description())
                .with("link", texts.link().map(URI::toString));
    }

    private static Texts texts(Fields fields) {
        return new Texts(
                fields.text("subtitle"),
                fields.texts("speakers"),
                fields.text("topic"),
                fields.text("type"),
                fields.text("language"),
                fields.text("description"),
                fields.maybeText("link").map(URI::create));
    }

    public static String text(Edits edits) {
        return Fields.none()
                .with("track", edits.track().map(TrackId::value))
                .with("start", edits.start())
                .with("length", edits.length())
                .with("title", edits.title())
                .with("isRecorded", edits.isRecorded())
                .with("gate", fields(edits.gate()))
                .toString();
    }

    public static Edits edits(String text) {
        var fields = Fields.parse(text);
        return new Edits(
                fields.maybeText("track").map(TrackId::new),
                fields.maybeInstant("start"),
                fields.maybeText("length").map(Duration::parse),
                fields.maybeText("title"),
                fields.maybeText("isRecorded").map(Boolean::valueOf),
                gate(fields.object("gate")));
    }

    private static Fields fields(GatePlan gate) {
        return Fields.none()
                .with("isByPlan", gate.isByPlan())
                .with("isExtended", gate.isExtended())
                .with("opensBefore", gate.opensBefore())
                .with("closesAfter", gate.closesAfter());
    }

    private static GatePlan gate(Fields fields) {
        return new GatePlan(
                fields.truth("isByPlan"),
                fields.truth("isExtended"),
                fields.length("opensBefore"),
                fields.length("closesAfter"));
    }
}
