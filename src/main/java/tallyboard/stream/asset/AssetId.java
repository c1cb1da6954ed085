package tallyboard.stream.asset;

import tallyboard.stream.RandomText;

/** Names one asset; opaque, 32 or more base-62 characters, safe as a folder name. */
public record AssetId(String value) {
    public AssetId {
        if (!value.matches("[0-9A-Za-z]{1,255}")) {
            throw new IllegalArgumentException("an id is base-62 text");
        }
    }

    /** A new id that nothing has had before. */
    public static AssetId fresh() {
        return new AssetId(RandomText.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
