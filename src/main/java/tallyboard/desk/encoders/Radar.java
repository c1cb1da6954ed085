package tallyboard.desk.encoders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;

/**
 * The attempts that were refused, grouped: an encoder with a wrong key tries every few seconds. Fed from the log in its
 * order; one thread.
 */
public final class Radar {
    /** Beyond so many groups the oldest are forgotten: somebody is guessing, and the log has it all. */
    private static final int KEPT = 300;

    private final List<Attempts> groups = new ArrayList<>();
    private long newest;

    /** Takes up a fact of the log; any but a refusal, and one that is known already, changes nothing. */
    public boolean add(LogEntry entry) {
        if (entry.fact() != Fact.ENCODER_REFUSED || entry.id() <= newest) {
            return false;
        }
        newest = entry.id();
        var refusal = refusal(entry);
        int at = find(entry.stream(), refusal);
        if (at < 0) {
            groups.add(new Attempts(entry.stream(), refusal, entry.at(), 1, isPause(refusal)));
            if (groups.size() > KEPT) {
                groups.removeFirst();
            }
        } else {
            var group = groups.remove(at);
            groups.add(isPause(refusal) ? group.slowedDown(entry.at()) : group.again(refusal));
        }
        return true;
    }

    /**
     * The attempts on a stream since then, the latest first: those whose key told, and those of an encoder that is known there.
     *
     * @param whose the stream of an encoder, where that is known
     */
    public List<Attempts> on(StreamId stream, Instant since, Function<Encoder, Optional<StreamId>> whose) {
        return since(since, a -> a.stream().or(() -> whose.apply(a.encoder())).equals(Optional.of(stream)));
    }

    /** The attempts that belong to no stream, neither by their key nor by their encoder. */
    public List<Attempts> nowhere(Instant since, Function<Encoder, Optional<StreamId>> whose) {
        return since(since, a -> a.stream().or(() -> whose.apply(a.encoder())).isEmpty());
    }

    private List<Attempts> since(Instant since, Predicate<Attempts> wanted) {
        return groups.stream()
                .filter(a -> !a.last().at().isBefore(since))
                .filter(wanted)
                .sorted(Comparator.comparing((Attempts a) -> a.last().at()).reversed())
                .toList();
    }

    /** The group that this one goes on; a pause goes on whatever that address did last. */
    private int find(Optional<StreamId> stream, EncoderRefusal refusal) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            var group = groups.get(i);
            boolean isSameOne = group.stream().equals(stream) && group.encoder().equals(refusal.encoder());
            if (isSameOne && (isPause(refusal) || isSameCause(group.last(), refusal))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSameCause(EncoderRefusal one, EncoderRefusal other) {
        return one.reason() == other.reason()
                && one.mismatch() == other.mismatch()
                && one.since().equals(other.since())
                && one.subject().equals(other.subject());
    }

    private static boolean isPause(EncoderRefusal refusal) {
        return refusal.reason() == Reason.TOO_MANY_ATTEMPTS;
    }

    /** Who was turned away. */
    public static Encoder encoder(LogEntry refusal) {
        var details = refusal.details();
        return new Encoder(details.getOrDefault("address", ""), details.getOrDefault("encoder", Encoder.UNKNOWN));
    }

    private static EncoderRefusal refusal(LogEntry entry) {
        var details = entry.details();
        return new EncoderRefusal(
                entry.at(),
                Reason.valueOf(details.getOrDefault("reason", "unknown_key").toUpperCase(Locale.ROOT)),
                Mismatch.valueOf(details.getOrDefault("mismatch", "none").toUpperCase(Locale.ROOT)),
                encoder(entry),
                Optional.ofNullable(details.get("since")).map(Instant::parse),
                Optional.ofNullable(details.get("subject")));
    }
}
