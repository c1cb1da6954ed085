package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.Av1Format;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.HevcFormat;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.UnusableFormatException;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.MalformedBoxException;
import tallyboard.media.mp4.box.OpusRecord;

/** Reads back what {@link InitSegment} wrote. */
final class InitReader {

    private static final int ENTRY_HEAD_IN_STSD = 8;
    private static final int VIDEO_HEAD = 78;
    private static final int AUDIO_HEAD = 28;
    private static final int DECODER_SPECIFIC = 5;

    private InitReader() {}

    static InitSegment read(ByteBuffer moov) throws MalformedBoxException {
        var tracks = new ArrayList<TrackFormat>();
        for (var box : Box.first(Box.all(moov), "moov").children()) {
            if (box.type().equals("trak")) {
                tracks.add(format(box));
            }
        }
        if (tracks.isEmpty()) {
            throw new MalformedBoxException("box moov has no track");
        }
        return new InitSegment(tracks);
    }

    private static TrackFormat format(Box trak) throws MalformedBoxException {
        var entries = trak.inside("mdia", "minf", "stbl", "stsd").childrenAfter(ENTRY_HEAD_IN_STSD);
        if (entries.isEmpty()) {
            throw new MalformedBoxException("box stsd is empty");
        }
        var entry = entries.getFirst();
        try {
            return switch (entry.type()) {
                case "avc1" -> AvcFormat.parse(inside(entry, VIDEO_HEAD, "avcC").content());
                case "hvc1" ->
                    HevcFormat.parse(inside(entry, VIDEO_HEAD, "hvcC").content());
                case "av01" -> Av1Format.parse(inside(entry, VIDEO_HEAD, "av1C").content());
                case "mp4a" -> AacFormat.parse(decoderSpecific(inside(entry, AUDIO_HEAD, "esds")));
                case "Opus" ->
                    OpusFormat.parse(
                            OpusRecord.onWire(inside(entry, AUDIO_HEAD, "dOps").content()));
                default -> throw new MalformedBoxException("sample entry " + entry.type() + " is unknown");
            };
        } catch (UnusableFormatException e) {
            throw new MalformedBoxException("sample entry " + entry.type() + " is malformed", e);
        }
    }

    private static Box inside(Box entry, int head, String type) throws MalformedBoxException {
        return Box.first(entry.childrenAfter(head), type);
    }

    /** Descends through the descriptors of 14496-1, 7.2.6: ES, decoder configuration, decoder specific. */
    private static ByteBuffer decoderSpecific(Box esds) throws MalformedBoxException {
        var bytes = esds.need(4).content().duplicate().position(4);
        int[] fieldsBefore = {3, 13, 0};
        for (int depth = 0; depth < fieldsBefore.length; depth++) {
            if (!bytes.hasRemaining() || bytes.get() != DECODER_SPECIFIC - 2 + depth) {
                throw new MalformedBoxException("box esds is malformed");
            }
            int length = descriptorLength(bytes);
            if (length > bytes.remaining() || length < fieldsBefore[depth]) {
                throw new MalformedBoxException("box esds is malformed");
            }
            bytes = bytes.slice(bytes.position(), length).position(fieldsBefore[depth]);
        }
        return bytes;
    }

    private static int descriptorLength(ByteBuffer bytes) throws MalformedBoxException {
        int length = 0;
        for (int i = 0; i < 4 && bytes.hasRemaining(); i++) {
            int next = bytes.get();
            length = length << 7 | next & 0x7F;
            if (next >= 0) {
                return length;
            }
        }
        throw new MalformedBoxException("box esds is malformed");
    }
}
