package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.event.StreamStore.Revoked;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;

/**
 * Who may publish, in the order of the law: the key, the space, the gate, the grace, the encoder that is there already.
 * Decides and changes nothing. Used under the engine's lock.
 */
final class AdmissionRules {
    /** After this long without media the same encoder may take its own place over: its old socket is dead. */
    static final Duration SILENT_ENOUGH = Duration.ofSeconds(3);

    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Ledger ledger;
    private final StreamKey.Space space;
    private final Function<LiveStream, Optional<Duration>> silent;

    /** @param silent for how long the connected encoder of a stream has sent no media; empty when none is connected */
    AdmissionRules(Ledger ledger, StreamKey.Space space, Function<LiveStream, Optional<Duration>> silent) {
        this.ledger = ledger;
        this.space = space;
        this.silent = silent;
    }

    /** What is decided. */
    sealed interface Decision {}

    /** It may publish on this stream; an encoder that is still connected is dead and makes room. */
    record Welcome(LiveStream stream) implements Decision {}

    /** It may not. {@code about}: the stream that was meant, where that can be told. */
    record TurnedAway(EncoderRefusal refusal, Optional<LiveStream> about, boolean isBadKey) implements Decision {}

    Decision decide(Attempt attempt, Instant now) {
        var fingerprint = KeyFingerprint.of(attempt.offered());
        var stream = ledger.byKey(fingerprint);
        if (stream.isPresent()) {
            return withKey(stream.get(), attempt, now);
        }
        if (hasKeyOfOtherSpace(attempt.offered())) {
            return away(attempt, now, Reason.WRONG_SPACE, Optional.empty(), Optional.empty(), true);
        }
        var revoked = ledger.revoked(fingerprint);
        if (revoked.isPresent()) {
            return withOldKey(revoked.get(), fingerprint, attempt, now);
        }
        return unknown(attempt, now);
    }

    private Decision withKey(LiveStream stream, Attempt attempt, Instant now) {
        var about = Optional.of(stream);
        if (stream.isDisabled()) {
            return away(
                    attempt,
                    now,
                    Reason.DISABLED,
                    about,
                    Optional.of(stream.history().gateSince()),
                    false);
        }
        if (stream.broadcast().filter(b -> b.phase() instanceof Broadcast.Grace).isPresent()) {
            return away(attempt, now, Reason.COMPLETING, about, Optional.empty(), false);
        }
        var busy = silent.apply(stream);
        if (busy.isPresent() && !mayTakeOver(stream, busy.get(), attempt)) {
            return away(attempt, now, Reason.ALREADY_LIVE, about, Optional.empty(), false);
        }
        return new Welcome(stream);
    }

    private static boolean mayTakeOver(LiveStream stream, Duration silent, Attempt attempt) {
        return silent.compareTo(SILENT_ENOUGH) >= 0
                && stream.running()
                        .filter(b -> b.encoder().looksLike(attempt.encoder()))
                        .isPresent();
    }

    /** An old key is void, except for the running encoder that a reset lets finish. */
    private Decision withOldKey(Revoked revoked, KeyFingerprint offered, Attempt attempt, Instant now) {
        var about = ledger.find(revoked.stream());
        var finishing =
                about.filter(s -> s.key().letFinish().filter(offered::equals).isPresent() && s.isLive());
        if (finishing.isEmpty()) {
            return away(attempt, now, Reason.REVOKED_KEY, about, Optional.of(revoked.at()), true);
        }
        var stream = finishing.get();
        boolean isTheOne = stream.running()
                .filter(b -> b.encoder().looksLike(attempt.encoder()))
                .isPresent();
        return isTheOne
                ? withKey(stream, attempt, now)
                : away(attempt, now, Reason.STRANGER, about, Optional.of(revoked.at()), true);
    }

    private boolean hasKeyOfOtherSpace(StreamKey offered) {
        return space == StreamKey.Space.REHEARSAL
                ? offered.looksLike(UUID_SHAPE)
                : offered.looksLike(StreamKey.REHEARSAL_MARK + UUID_SHAPE);
    }

    private Decision unknown(Attempt attempt, Instant now) {
        var offered = attempt.offered();
        var trimmed = ledger.byKey(KeyFingerprint.of(offered.trimmed()));
        if (trimmed.isPresent()) {
            return mismatched(attempt, now, Mismatch.BLANK_AT_AN_END, trimmed);
        }
        var lowered = ledger.byKey(KeyFingerprint.of(offered.trimmed().lowerCase()));
        if (lowered.isPresent()) {
            return mismatched(attempt, now, Mismatch.WRONG_CASE, lowered);
        }
        var begun = ledger.all().stream()
                .filter(s -> s.key().readable().filter(offered::isPrefixOf).isPresent())
                .findFirst();
        if (begun.isPresent()) {
            return mismatched(attempt, now, Mismatch.ONLY_A_PREFIX, begun);
        }
        boolean isMisplaced = attempt.place() == Attempt.Place.SERVER_FIELD;
        return mismatched(attempt, now, isMisplaced ? Mismatch.IN_THE_SERVER_FIELD : Mismatch.NONE, Optional.empty());
    }

    private static Decision mismatched(Attempt attempt, Instant now, Mismatch how, Optional<LiveStream> meant) {
        var refusal =
                new EncoderRefusal(now, Reason.UNKNOWN_KEY, how, attempt.encoder(), Optional.empty(), Optional.empty());
        return new TurnedAway(refusal, meant, true);
    }

    private static Decision away(
            Attempt attempt,
            Instant now,
            Reason reason,
            Optional<LiveStream> about,
            Optional<Instant> since,
            boolean isBadKey) {
        var refusal = new EncoderRefusal(now, reason, Mismatch.NONE, attempt.encoder(), since, Optional.empty());
        return new TurnedAway(refusal, about, isBadKey);
    }
}
