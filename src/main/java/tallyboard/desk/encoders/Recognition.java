package tallyboard.desk.encoders;

import java.util.List;
import java.util.Optional;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

/** What an encoder is to a stream, by what is known. */
public sealed interface Recognition {
    /** It is the stream's own. */
    record Own(KnownEncoder known) implements Recognition {}

    /** It comes from the machine of the stream's own encoder, but is another program. */
    record OtherProgram(KnownEncoder known) implements Recognition {}

    /** It belongs to another stream, or to one of several that share an address. */
    record Elsewhere(List<KnownEncoder> whose) implements Recognition {
        public Elsewhere {
            whose = List.copyOf(whose);
        }
    }

    /** The stream has an encoder of its own, and this one is nobody's. */
    record Stranger() implements Recognition {}

    /** Nobody is known for the stream yet, and this one for no other. */
    record NotKnown() implements Recognition {}

    /** Compares an encoder on a stream with all that are known. */
    static Recognition of(Encoder encoder, StreamId stream, List<KnownEncoder> known) {
        var own = known.stream().filter(k -> k.stream().equals(stream)).findFirst();
        var nearest = nearest(encoder, known);
        if (own.filter(nearest::contains).isPresent()) {
            return new Own(own.get());
        }
        if (!nearest.isEmpty()) {
            return new Elsewhere(nearest);
        }
        if (own.filter(k -> k.isAt(encoder)).isPresent()) {
            return new OtherProgram(own.get());
        }
        return own.isPresent() ? new Stranger() : new NotKnown();
    }

    /** Whose encoder it is, when nothing else tells which stream was meant; empty when that cannot be told for sure. */
    static Optional<StreamId> whose(Encoder encoder, List<KnownEncoder> known) {
        var nearest = nearest(encoder, known);
        return nearest.size() == 1 ? Optional.of(nearest.getFirst().stream()) : Optional.empty();
    }

    /** Those at its address that could be this program; the ones of the very same name alone, where there are any. */
    private static List<KnownEncoder> nearest(Encoder encoder, List<KnownEncoder> known) {
        var alike = known.stream()
                .filter(k -> k.isAt(encoder) && k.isProgramOf(encoder))
                .toList();
        var same = alike.stream().filter(k -> k.isNamedAs(encoder)).toList();
        return same.isEmpty() ? alike : same;
    }
}
