package tallyboard.ui.live.state;

/**
 * One button of a lane.
 *
 * @param isHeld it cuts a live track, so it wants to be held
 */
public record Act(Verb verb, Weight weight, boolean isHeld) {
    /** How much a button asks for. */
    public enum Weight {
        /** The one thing the lane asks for now. */
        CALL,
        /** The likely next step. */
        PLAIN,
        /** Everything else. */
        OUTLINE
    }

    static Act call(Verb verb) {
        return new Act(verb, Weight.CALL, false);
    }

    static Act plain(Verb verb) {
        return new Act(verb, Weight.PLAIN, false);
    }

    static Act outline(Verb verb) {
        return new Act(verb, Weight.OUTLINE, false);
    }

    static Act heldPlain(Verb verb) {
        return new Act(verb, Weight.PLAIN, true);
    }

    static Act held(Verb verb) {
        return new Act(verb, Weight.OUTLINE, true);
    }
}
