package tallyboard.ui.schedule.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tallyboard.agenda.Conference;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.update.Change;
import tallyboard.agenda.update.Change.Altered;
import tallyboard.agenda.update.Change.Aspect;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.plan.Pending;
import tallyboard.ui.schedule.plan.Sign;

/** Says what a waiting version would change: in the banner, in the list, and in the blocks of the grid. */
final class ReviewSentences {
    private final Offer offer;
    private final Conference conference;
    private final ChangeWords words;

    ReviewSentences(Offer offer, Conference conference) {
        this.offer = offer;
        this.conference = conference;
        this.words = new ChangeWords(conference);
    }

    /** @param live the names of the tracks that are live */
    ReviewWords words(Ticks ticks, List<String> live) {
        var rows = offer.comparison().changes().stream()
                .map(change -> words.row(change, ticks.has(change)))
                .toList();
        long ticked = rows.stream().filter(ChangeRow::isTicked).count();
        return new ReviewWords(
                Messages.text("review.arrived", offer.name(), Figures.time(offer.arrivedAt(), conference.zone())),
                summary(),
                rows,
                notes(live),
                Messages.text("review.apply", ticked));
    }

    /** Each session that would change, by its id, with the sentence for its block. */
    Map<SessionId, Pending> pending() {
        var pending = new HashMap<SessionId, Pending>();
        for (var change : offer.comparison().changes()) {
            switch (change) {
                case Altered a ->
                    pending.put(
                            a.session().id(),
                            hint(ChangeWords.sign(a.what()), words.inShort(a.session(), a.after(), a.what())));
                case Change.SameTalk s ->
                    pending.put(s.session().id(), hint(Sign.ASSUMED, Messages.text("review.change.perhaps")));
                case Change.Cancelled(var session) ->
                    pending.put(session.id(), hint(Sign.CANCELLED, Messages.text("review.change.cancelled")));
                case Change.NewRoom _, Change.RoomRenamed _, Change.Added _ -> {}
            }
        }
        return pending;
    }

    private Pending hint(Sign sign, String what) {
        return new Pending(sign, Messages.text("review.hint", offer.nameInside(), what));
    }

    private String summary() {
        var parts = new ArrayList<String>();
        count(
                parts,
                "unrecorded",
                altered(a -> a.what().contains(Aspect.NOT_RECORDED) || a.what().contains(Aspect.NOT_STREAMED)));
        count(parts, "swapped", altered(a -> a.swappedWith().isPresent()));
        count(
                parts,
                "moved",
                altered(a -> a.swappedWith().isEmpty()
                        && (a.what().contains(Aspect.ROOM) || a.what().contains(Aspect.TIME))));
        count(parts, "cancelled", number(Change.Cancelled.class));
        count(parts, "added", number(Change.Added.class));
        count(parts, "rooms", number(Change.NewRoom.class) + number(Change.RoomRenamed.class));
        count(parts, "proposed", number(Change.SameTalk.class));
        var said = String.join(", ", parts);
        return said.isEmpty() ? Messages.text("review.summary.small") : Messages.text("review.summary.line", said);
    }

    private static void count(List<String> parts, String what, long number) {
        if (number > 0) {
            parts.add(Messages.text("review.summary." + what, number));
        }
    }

    private long altered(Predicate<Altered> test) {
        return offer.comparison().changes().stream()
                .filter(Altered.class::isInstance)
                .map(Altered.class::cast)
                .filter(test)
                .count();
    }

    private long number(Class<? extends Change> kind) {
        return offer.comparison().changes().stream().filter(kind::isInstance).count();
    }

    private List<String> notes(List<String> live) {
        var notes = new ArrayList<String>();
        if (!live.isEmpty()) {
            notes.add(Messages.text("review.note.live", String.join(", ", live), live.size()));
        }
        notes.add(Messages.text("review.note.keys"));
        var comparison = offer.comparison();
        if (!comparison.kept().isEmpty()) {
            var titles = comparison.kept().stream()
                    .map(session -> "“" + session.title() + "”")
                    .collect(Collectors.joining(", "));
            notes.add(Messages.text("review.note.kept", comparison.kept().size(), titles));
        }
        if (Ticks.isMuchCancelled(comparison)) {
            notes.add(Messages.text("review.note.much", number(Change.Cancelled.class)));
        }
        notes.add(Messages.text("review.note.untouched", comparison.untouched()));
        return notes;
    }
}
