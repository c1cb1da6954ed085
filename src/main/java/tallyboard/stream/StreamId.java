package tallyboard.stream;

/** Names one live stream; opaque, 32 or more base-62 characters. */
public record StreamId(String value) {
    public StreamId {
        if (!value.matches("[0-9A-Za-z]{1,255}")) {
            throw new IllegalArgumentException("an id is base-62 text");
        }
    }

    /** A new id that nothing has had before. */
    public static StreamId fresh() {
        return new StreamId(RandomText.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
