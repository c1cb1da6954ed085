package tallyboard.ui.live.words;

import java.util.List;
import java.util.Optional;
import tallyboard.agenda.plan.Openings;
import tallyboard.stream.LiveStream;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Act;
import tallyboard.ui.live.state.Acts;
import tallyboard.ui.live.state.Verb;

/**
 * What the verbs of a lane would do now, and why one of them would do nothing.
 *
 * @param acts the buttons of the lane
 * @param canEnable and its fellows: empty when the verb applies, else the reason why not, for the inspector's fixed places
 * @param disableIsHeld whether Disable would cut a live track
 * @param finish what Finish would do
 */
public record ActWords(
        Acts acts,
        Optional<String> canEnable,
        Optional<String> canDisable,
        Optional<String> canComplete,
        boolean disableIsHeld,
        String finish) {

    private static final Optional<String> NO_STREAM = Optional.of(Messages.text("live.why.noStream"));

    static final ActWords OF_AN_EMPTY_TRACK =
            new ActWords(Acts.OF_AN_EMPTY_TRACK, NO_STREAM, NO_STREAM, NO_STREAM, false, "");

    static ActWords of(Acts acts, Moment moment) {
        var stream = moment.stream();
        return new ActWords(
                acts,
                stream.isDisabled() ? Optional.empty() : Optional.of(Messages.text("live.why.enabled")),
                stream.isDisabled() ? Optional.of(Messages.text("live.why.disabled")) : Optional.empty(),
                whyNoComplete(stream, moment.heading().word()),
                Acts.cuts(stream),
                finish(moment));
    }

    /** What happens to the encoder depends on what the plan does next. */
    private static String finish(Moment moment) {
        var next = moment.day().next().filter(s -> s.edits().gate().isByPlan());
        if (next.isEmpty()) {
            return Messages.text("live.consequence.FINISH");
        }
        var opens = Openings.opensAt(next.get());
        return opens.isAfter(moment.now())
                ? Messages.text(
                        "live.consequence.finishUntil",
                        moment.time(opens),
                        next.get().title())
                : Messages.text("live.consequence.finishPause", next.get().title());
    }

    /** Whether the verb is offered anywhere in this state, so that a shortcut may do it. */
    public Optional<Act> find(Verb verb) {
        return acts.find(verb);
    }

    public List<Act> left() {
        return acts.left();
    }

    private static Optional<String> whyNoComplete(LiveStream stream, Headline word) {
        if (Acts.cuts(stream)) {
            return Optional.empty();
        }
        return Optional.of(Messages.text(word == Headline.FINISHING ? "live.why.finishing" : "live.why.notLive"));
    }
}
