package tallyboard.rtmp.command;

/** A key and where it was found; an empty one stands in the publish name. */
public record FoundKey(OfferedKey key, KeyPlace place) {}
