package tallyboard.stream.simulcast;

import tallyboard.stream.RandomText;

/** Names one simulcast target; opaque, as a stream's id. */
public record TargetId(String value) {
    public TargetId {
        if (!value.matches("[0-9A-Za-z]{1,255}")) {
            throw new IllegalArgumentException("an id is base-62 text");
        }
    }

    /** A new id that nothing has had before. */
    public static TargetId fresh() {
        return new TargetId(RandomText.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
