package tallyboard.rehearsal.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tallyboard.rtmp.amf.AmfReader;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.flv.FlvFile;
import tallyboard.rtmp.flv.FlvTag;

/**
 * A bundled clip of {@value #MILLIS} ms, in memory, that goes round and round. Immutable. The files are made by
 * {@code assets/clips/make} so that the next round is the same again, later.
 *
 * @param metadata what the encoder says about it
 * @param formats the configuration of picture and sound
 * @param round the frames of one round, in the order they are sent
 */
public record Clip(AmfValue.Fields metadata, List<ClipTag> formats, List<ClipTag> round) {
    static final long MILLIS = 8_000;

    private static final int FORMAT = 0;
    private static final int FRAME = 1;

    public Clip {
        formats = List.copyOf(formats);
        round = List.copyOf(round);
    }

    /** Reads a clip that is shipped beside this class. */
    public static Clip bundled(String file) {
        try (var in = Clip.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not shipped");
            }
            return of(FlvFile.read(ByteBuffer.wrap(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedException e) {
            throw new IllegalStateException(file + " is damaged", e);
        }
    }

    private static Clip of(List<FlvTag> tags) throws MalformedException {
        var metadata = AmfValue.Fields.NONE;
        var formats = new ArrayList<ClipTag>();
        var round = new ArrayList<ClipTag>();
        for (var tag : tags) {
            if (tag.type() == MessageType.DATA) {
                metadata = metadata(tag.body());
                continue;
            }
            var kind = tag.type() == MessageType.VIDEO ? ClipTag.Kind.VIDEO : ClipTag.Kind.AUDIO;
            var ours = new ClipTag(kind, tag.timestamp(), tag.body());
            switch (tag.body().get(1)) {
                case FORMAT -> formats.add(ours);
                case FRAME -> round.add(ours);
                default -> {} // "the pictures end here", which they do not
            }
        }
        return new Clip(metadata, formats, round);
    }

    private static AmfValue.Fields metadata(ByteBuffer body) throws MalformedException {
        return AmfReader.readAll(body).getLast() instanceof AmfValue.Fields fields ? fields : AmfValue.Fields.NONE;
    }

    /** The frame at a place in the endless row of rounds, counted from 0. */
    public ClipTag frame(long place) {
        return round.get((int) (place % round.size())).later(place / round.size() * MILLIS);
    }
}
