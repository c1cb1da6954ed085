package tallyboard.agenda;

import tallyboard.stream.RandomText;

/** Names one session of the desk's agenda; opaque, and the same over every new version of the schedule. */
public record SessionId(String value) {
    public static SessionId fresh() {
        return new SessionId(RandomText.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
