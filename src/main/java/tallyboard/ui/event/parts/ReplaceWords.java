package tallyboard.ui.event.parts;

import java.util.ArrayList;
import java.util.List;
import tallyboard.ui.event.parts.Question.Guard;
import tallyboard.ui.kit.Messages;

/** Says what replacing the event means, by name and number. */
final class ReplaceWords {
    private final Standing now;
    private final Coming coming;
    private final int kept;
    private final int lost;

    private ReplaceWords(Standing now, Coming coming) {
        this.now = now;
        this.coming = coming;
        this.kept = now.keysKept(coming);
        this.lost = now.streams() - kept;
    }

    static Question of(Standing now, Coming coming) {
        return new ReplaceWords(now, coming).question();
    }

    private Question question() {
        return new Question(lines(), refusal(), guard(), word());
    }

    private List<String> lines() {
        var event = now.event();
        var all = new ArrayList<String>();
        if (event.isEmpty()) {
            all.add(Messages.text("event.replace.nothing"));
        } else {
            all.add(Messages.text(
                    "event.replace.what",
                    EventWords.name(event.name()),
                    event.tracks().size(),
                    event.agenda().sessions().size()));
            all.add(Messages.text("event.replace.kept"));
        }
        if (kept > 0) {
            all.add(Messages.text("event.replace.keysStay", kept));
        }
        if (lost > 0) {
            all.add(Messages.text("event.replace.keysGo", lost));
        }
        keys(all);
        if (Standing.streams(coming.event()) > 0) {
            all.add(Messages.text("event.replace.disabled"));
        }
        if (!event.isEmpty()) {
            all.add(Messages.text("event.replace.recordings"));
        }
        return all;
    }

    /** Where the keys of the coming event are from. */
    private void keys(List<String> all) {
        int brought = (int) coming.event().keys().count();
        int fresh = Standing.streams(coming.event()) - brought - kept;
        if (brought > 0) {
            all.add(Messages.text("event.replace.keysCome", brought));
        }
        if (fresh > 0) {
            all.add(Messages.text("event.replace.keysFresh", fresh));
        }
    }

    private String refusal() {
        return now.live().isEmpty()
                ? ""
                : Messages.text("event.replace.live", now.live().size(), String.join(", ", now.live()));
    }

    private Guard guard() {
        if (!now.live().isEmpty()) {
            return Guard.WAIT;
        }
        if (lost > 0) {
            return Guard.NAME;
        }
        boolean isBare = now.event().tracks().isEmpty()
                && now.event().agenda().sessions().isEmpty();
        return isBare ? Guard.PRESS : Guard.HOLD;
    }

    /** An event without a name is replaced by the word for it. */
    private String word() {
        return now.event().name().isBlank()
                ? Messages.text("event.replace.word")
                : now.event().name().strip();
    }
}
