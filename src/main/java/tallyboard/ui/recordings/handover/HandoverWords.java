package tallyboard.ui.recordings.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tallyboard.desk.handover.Delivery;
import tallyboard.desk.handover.Delivery.Item;
import tallyboard.desk.handover.Delivery.Left;
import tallyboard.desk.handover.Delivery.Reason;
import tallyboard.desk.handover.Handover.Survey;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * What the panel says.
 *
 * @param days that something was recorded on, newest first
 * @param disk the room there is at the target, or what is wrong with it
 * @param example the name of the first file, or what is wrong with the template
 * @param left one line for each talk that stays here
 */
public record HandoverWords(
        String title, List<LocalDate> days, Counts counts, String disk, String example, List<String> left, Go go) {

    /**
     * The talks of the day.
     *
     * @param talks how many can go
     * @param waiting how many cannot yet, and why
     * @param byRequest how many were not to be recorded
     * @param size of what is to be copied
     */
    public record Counts(String talks, String waiting, String byRequest, String size) {}

    /**
     * The button.
     *
     * @param words what a press on it does
     * @param can whether that does anything
     */
    public record Go(String words, boolean can) {}

    static HandoverWords of(Seen seen, List<LocalDate> days, Optional<String> wrongPlace) {
        var delivery = seen.delivery();
        int there = seen.survey().map(Survey::there).orElseGet(() ->
                (int) delivery.items().stream().filter(Item::isHandedOver).count());
        int fresh = delivery.items().size() - there;
        return new HandoverWords(
                title(seen),
                days,
                counts(seen, fresh, there),
                disk(seen),
                wrongPlace
                        .map(place -> Messages.text("handover.wrongPlace", place))
                        .orElseGet(() -> example(delivery)),
                delivery.left().stream().map(HandoverWords::line).toList(),
                new Go(
                        fresh > 0 || there == 0
                                ? Messages.text("handover.go", fresh)
                                : Messages.text("handover.checkAgain", there),
                        wrongPlace.isEmpty()
                                && seen.trouble().isEmpty()
                                && !delivery.items().isEmpty()));
    }

    private static Counts counts(Seen seen, int fresh, int there) {
        var delivery = seen.delivery();
        int all = delivery.items().size() + delivery.left().size();
        long refused = delivery.count(Reason.NOT_TO_BE_RECORDED);
        return new Counts(
                Messages.text("handover.talks", fresh, all, there),
                waiting(delivery),
                refused == 0 ? Figures.DASH : Messages.text("handover.byRequest", refused),
                Figures.size(seen.survey().map(Survey::bytes).orElseGet(() -> freshBytes(delivery))));
    }

    /**
     * What was looked up.
     *
     * @param day its number among the days of the event, 0 when it is none of them
     * @param survey of the target, once one is chosen
     * @param trouble what is wrong with the target
     */
    record Seen(Delivery delivery, int day, Optional<Survey> survey, Optional<String> trouble) {}

    private static String title(Seen seen) {
        return seen.day() > 0
                ? Messages.text("handover.title.number", seen.day())
                : Messages.text(
                        "handover.title.date", Figures.day(seen.delivery().day()));
    }

    private static String waiting(Delivery delivery) {
        var parts = new ArrayList<String>();
        count(parts, delivery, "handover.waiting.recording", r -> r == Reason.STILL_RECORDING);
        count(parts, delivery, "handover.waiting.verifying", r -> r == Reason.NOT_CHECKED_YET);
        count(parts, delivery, "handover.waiting.needsYou", Reason::needsSomebody);
        count(parts, delivery, "handover.waiting.nothing", r -> r == Reason.NO_RECORDING);
        count(parts, delivery, "handover.waiting.leftOut", r -> r == Reason.LEFT_OUT);
        return parts.isEmpty() ? Figures.DASH : String.join(", ", parts);
    }

    private static void count(List<String> parts, Delivery delivery, String words, Predicate<Reason> wanted) {
        long count = delivery.left().stream().map(Left::reason).filter(wanted).count();
        if (count > 0) {
            parts.add(Messages.text(words, count));
        }
    }

    private static long freshBytes(Delivery delivery) {
        return delivery.items().stream()
                .filter(item -> !item.isHandedOver())
                .mapToLong(item -> item.asset().media().bytes())
                .sum();
    }

    private static String disk(Seen seen) {
        return seen.trouble()
                .or(() -> seen.survey()
                        .map(survey -> Messages.text(
                                "handover.disk",
                                Figures.size(survey.disk().free()),
                                survey.disk().longestName())))
                .orElseGet(() -> Messages.text("handover.noTarget"));
    }

    private static String example(Delivery delivery) {
        return delivery.items().stream()
                .findFirst()
                .map(item -> item.folder() + "/" + item.name() + ".mp4")
                .orElseGet(() -> Messages.text("handover.noExample"));
    }

    private static String line(Left left) {
        var title = left.planned().title();
        return Messages.text(
                "handover.left." + left.reason().name(),
                left.room(),
                title.isEmpty() ? Messages.text("handover.noTalk") : title);
    }
}
