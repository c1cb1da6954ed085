package tallyboard.agenda.encoders;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

/**
 * The encoder that belongs to a stream.
 *
 * @param baseline empty when it was kept by hand before enough had come to measure
 * @param since when it was checked last
 * @param isByHand the producer said so; otherwise it was learnt from what it sent
 */
public record KnownEncoder(
        StreamId stream, Encoder encoder, Optional<Baseline> baseline, Instant since, boolean isByHand) {
    private static final Pattern VERSIONED = Pattern.compile("(\\S+) \\(?(?:Lavf )?[0-9][0-9A-Za-z.]*\\)?");

    public boolean isAt(Encoder other) {
        return encoder.address().equals(other.address());
    }

    /** Whether the other calls itself the very same. */
    public boolean isNamedAs(Encoder other) {
        return encoder.product().equals(other.product());
    }

    /**
     * Whether the other could be the same program: another version of it, or one that has told no more yet than the old name
     * which many give at the door.
     */
    public boolean isProgramOf(Encoder other) {
        return encoder.name().equals(other.name())
                || encoder.name().contains(other.product())
                || family(encoder.product()).equals(family(other.product()));
    }

    private static String family(String product) {
        var versioned = VERSIONED.matcher(product);
        return versioned.matches() ? versioned.group(1) : product;
    }
}
