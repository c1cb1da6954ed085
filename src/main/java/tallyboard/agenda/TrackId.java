package tallyboard.agenda;

import tallyboard.stream.RandomText;

/** Names one track of the conference; opaque. */
public record TrackId(String value) {
    public static TrackId fresh() {
        return new TrackId(RandomText.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
