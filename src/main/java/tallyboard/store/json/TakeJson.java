package tallyboard.store.json;

import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Check;
import tallyboard.agenda.ledger.Take.Course;
import tallyboard.agenda.ledger.Take.Custody;
import tallyboard.agenda.ledger.Take.Place;
import tallyboard.agenda.ledger.Take.Verdict;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;

/** A {@link Take} of the ledger as JSON. */
public final class TakeJson {
    private TakeJson() {}

    public static String text(Take take) {
        return Fields.none()
                .with("asset", take.asset().value())
                .with("track", take.place().track().value())
                .with("room", take.place().room())
                .with("stream", take.place().stream().value())
                .with("slot", take.slot().map(TakeJson::fields))
                .with("begunAt", take.course().begunAt())
                .with("isRecorded", take.course().isRecorded())
                .with("isDone", take.course().isDone())
                .with("marks", take.marks().stream().map(TakeJson::fields).toList())
                .with("check", take.custody().check().map(TakeJson::fields))
                .with("handedOver", take.custody().handedOver())
                .with("verdict", take.custody().verdict().name())
                .with("trashedAt", take.custody().trashedAt())
                .toString();
    }

    public static Take take(String text) {
        var fields = Fields.parse(text);
        return new Take(
                new AssetId(fields.text("asset")),
                new Place(new TrackId(fields.text("track")), fields.text("room"), new StreamId(fields.text("stream"))),
                fields.maybeObject("slot").map(TakeJson::slot),
                new Course(fields.instant("begunAt"), fields.truth("isRecorded"), fields.truth("isDone")),
                fields.objects("marks").stream().map(TakeJson::mark).toList(),
                custody(fields));
    }

    private static Custody custody(Fields fields) {
        return new Custody(
                fields.maybeObject("check").map(TakeJson::check),
                fields.maybeInstant("handedOver"),
                fields.maybeText("verdict").map(Verdict::valueOf).orElse(Verdict.OPEN),
                fields.maybeInstant("trashedAt"));
    }

    private static Fields fields(Slot slot) {
        return Fields.none()
                .with("session", slot.session().value())
                .with("title", slot.title())
                .with("code", slot.code())
                .with("start", slot.start())
                .with("length", slot.length())
                .with("isRecorded", slot.isRecorded());
    }

    private static Slot slot(Fields fields) {
        return new Slot(
                new SessionId(fields.text("session")),
                fields.text("title"),
                fields.text("code"),
                fields.instant("start"),
                fields.length("length"),
                fields.truth("isRecorded"));
    }

    private static Fields fields(Mark mark) {
        return Fields.none().with("at", mark.at()).with("media", mark.media()).with("note", mark.note());
    }

    private static Mark mark(Fields fields) {
        return new Mark(fields.instant("at"), fields.length("media"), fields.text("note"));
    }

    private static Fields fields(Check check) {
        return Fields.none()
                .with("at", check.at())
                .with("length", check.length())
                .with("sha256", check.sha256())
                .with("problem", check.problem());
    }

    private static Check check(Fields fields) {
        return new Check(fields.instant("at"), fields.length("length"), fields.texts("sha256"), fields.text("problem"));
    }
}
