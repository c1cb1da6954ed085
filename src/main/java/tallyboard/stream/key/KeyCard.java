package tallyboard.stream.key;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a stream's key without showing it.
 *
 * @param readable the key, unless it was handed out once and not kept
 * @param fingerprint what the engine finds and compares the key by
 * @param ending its last two characters
 * @param setAt when this key was made
 * @param setBy who made it
 * @param uses who has used or seen it
 * @param letFinish an old key that only the running encoder may still use until its broadcast ends
 */
public record KeyCard(
        Optional<StreamKey> readable,
        KeyFingerprint fingerprint,
        String ending,
        Instant setAt,
        String setBy,
        Uses uses,
        Optional<KeyFingerprint> letFinish) {

    /** Whether the engine keeps a key readable, or hands it out once and keeps only its fingerprint. */
    public enum Keeping {
        READABLE,
        HANDED_OUT_ONCE
    }

    /** Where the key went: counts, the last publish and the last hand-off, never the key. */
    public record Uses(
            int copied,
            int shown,
            Optional<Instant> lastUsedAt,
            Optional<String> lastUsedFrom,
            Optional<HandOff> handedOff) {
        public static final Uses NONE = new Uses(0, 0, Optional.empty(), Optional.empty(), Optional.empty());

        public Uses plus(KeyUse use) {
            return switch (use) {
                case COPIED -> new Uses(copied + 1, shown, lastUsedAt, lastUsedFrom, handedOff);
                case SHOWN -> new Uses(copied, shown + 1, lastUsedAt, lastUsedFrom, handedOff);
            };
        }

        public Uses publishedFrom(String address, Instant now) {
            return new Uses(copied, shown, Optional.of(now), Optional.of(address), handedOff);
        }

        /** A way on which the key is seen or copied counts as showing or copying it, too. */
        public Uses plus(HandOff handOff) {
            int more = handOff.way().isCopied() ? 1 : 0;
            int seen = handOff.way().isSeen() ? 1 : 0;
            return new Uses(copied + more, shown + seen, lastUsedAt, lastUsedFrom, Optional.of(handOff));
        }

        /** The last hand-off, when no encoder has come with the key since. */
        public Optional<HandOff> handedOffUnused() {
            return handedOff.filter(
                    h -> lastUsedAt.filter(used -> !used.isBefore(h.at())).isEmpty());
        }
    }

    public static KeyCard of(StreamKey key, Keeping keeping, Instant now, String by) {
        return new KeyCard(
                keeping == Keeping.READABLE ? Optional.of(key) : Optional.empty(),
                KeyFingerprint.of(key),
                key.ending(),
                now,
                by,
                Uses.NONE,
                Optional.empty());
    }

    public Keeping keeping() {
        return readable.isPresent() ? Keeping.READABLE : Keeping.HANDED_OUT_ONCE;
    }

    public KeyCard with(Uses other) {
        return new KeyCard(readable, fingerprint, ending, setAt, setBy, other, letFinish);
    }

    public KeyCard lettingFinish(KeyFingerprint old) {
        return new KeyCard(readable, fingerprint, ending, setAt, setBy, uses, Optional.of(old));
    }

    public KeyCard withoutOldKey() {
        return new KeyCard(readable, fingerprint, ending, setAt, setBy, uses, Optional.empty());
    }

    /** The same card holding the clear key, for the one answer that hands it out. */
    public KeyCard handedOut(StreamKey key) {
        return new KeyCard(Optional.of(key), fingerprint, ending, setAt, setBy, uses, letFinish);
    }
}
