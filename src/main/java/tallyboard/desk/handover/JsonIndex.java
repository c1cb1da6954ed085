package tallyboard.desk.handover;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tallyboard.agenda.ledger.Mark;
import tallyboard.desk.handover.Delivery.Left;
import tallyboard.desk.handover.Delivery.Planned;
import tallyboard.desk.handover.Delivery.Reason;
import tallyboard.desk.handover.Handover.Delivered;
import tallyboard.stream.asset.RecordedMedia.Gap;

/** The list of a day for scripts. Times have the offset of the venue, lengths are seconds. */
final class JsonIndex {
    private static final double MILLIS = 1000.0;

    private final Delivery delivery;

    JsonIndex(Delivery delivery) {
        this.delivery = delivery;
    }

    String text(List<Delivered> delivered, List<Left> left) {
        var all = new JsonObject();
        all.addProperty("day", delivery.day().toString());
        all.addProperty("time_zone", delivery.zone().getId());
        all.add("recordings", array(delivered, this::json));
        all.add("not_delivered", array(left, this::json));
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(all) + "\n";
    }

    private JsonObject json(Delivered file) {
        var take = file.item().take();
        var check = take.custody().check().orElseThrow();
        var one = planned(file.item().planned(), take.place().room());
        one.addProperty("asset_id", take.asset().value());
        one.addProperty("recorded_start", time(take.course().begunAt()));
        one.addProperty("recorded_seconds", seconds(check.length()));
        one.addProperty("part", file.part());
        one.addProperty("parts", check.sha256().size());
        one.addProperty("file", IndexFiles.path(file));
        one.addProperty("bytes", file.bytes());
        one.addProperty("sha256", file.sha256());
        one.add("gaps", array(file.item().asset().media().gaps(), JsonIndex::json));
        one.add("marks", array(take.marks(), this::json));
        return one;
    }

    private JsonObject json(Left left) {
        var one = planned(left.planned(), left.room());
        one.addProperty("reason", IndexFiles.word(left.reason()));
        one.addProperty("is_intended", left.reason() == Reason.NOT_TO_BE_RECORDED || left.reason() == Reason.LEFT_OUT);
        return one;
    }

    private JsonObject planned(Planned planned, String room) {
        var one = new JsonObject();
        one.addProperty("talk_id", planned.id());
        one.addProperty("code", planned.code());
        one.addProperty("title", planned.title());
        one.addProperty("room", room);
        planned.start().ifPresent(at -> one.addProperty("planned_start", time(at)));
        planned.length().ifPresent(length -> one.addProperty("planned_seconds", seconds(length)));
        return one;
    }

    private static JsonObject json(Gap gap) {
        var one = new JsonObject();
        one.addProperty("at_seconds", seconds(gap.at()));
        one.addProperty("lost_seconds", seconds(gap.lost()));
        one.addProperty("fill", gap.fill().name().toLowerCase(Locale.ROOT));
        return one;
    }

    private JsonObject json(Mark mark) {
        var one = new JsonObject();
        one.addProperty("at_seconds", seconds(mark.media()));
        one.addProperty("set_at", time(mark.at()));
        one.addProperty("note", mark.note());
        return one;
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonElement> json) {
        var array = new JsonArray();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(delivery.zone()));
    }

    private static double seconds(Duration length) {
        return length.toMillis() / MILLIS;
    }
}
