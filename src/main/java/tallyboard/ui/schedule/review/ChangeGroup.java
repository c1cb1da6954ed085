package tallyboard.ui.schedule.review;

import tallyboard.agenda.update.Change;
import tallyboard.agenda.update.Change.Aspect;
import tallyboard.ui.kit.Messages;

/** What changes belong together in the review, the loudest first. */
enum ChangeGroup {
    CONSENT,
    CANCELLED,
    MOVED,
    ADDED,
    ROOMS,
    PROPOSED,
    WORDS;

    static ChangeGroup of(Change change) {
        return switch (change) {
            case Change.NewRoom _, Change.RoomRenamed _ -> ROOMS;
            case Change.Added _ -> ADDED;
            case Change.Cancelled _ -> CANCELLED;
            case Change.SameTalk _ -> PROPOSED;
            case Change.Altered altered -> of(altered);
        };
    }

    private static ChangeGroup of(Change.Altered altered) {
        var loudest = altered.what().stream().min(Aspect::compareTo).orElse(Aspect.TEXTS);
        return switch (loudest) {
            case NOT_RECORDED, RECORDED_AGAIN, NOT_STREAMED -> CONSENT;
            case ROOM, TIME, LENGTH -> MOVED;
            case TITLE, SPEAKERS, TEXTS -> WORDS;
        };
    }

    String title() {
        return Messages.text("review.group." + name());
    }
}
