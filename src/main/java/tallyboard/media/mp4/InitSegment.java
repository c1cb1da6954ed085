package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.box.BoxWriter;
import tallyboard.media.mp4.box.MalformedBoxException;

/**
 * What stands at the head of a part before its first fragment. Equal when every track's configuration is equal, so a
 * part can go on after a reconnect or a restart.
 *
 * @param tracks the picture first; the track with index i has track id i + 1
 */
public record InitSegment(List<TrackFormat> tracks) {

    public InitSegment {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a part needs a track");
        }
    }

    /** @param moov the whole box, as found in a file head */
    public static InitSegment read(ByteBuffer moov) throws MalformedBoxException {
        return InitReader.read(moov);
    }

    public Optional<TrackFormat> track(TrackKind kind) {
        return tracks.stream().filter(track -> track.kind() == kind).findFirst();
    }

    /** The {@code ftyp} alone. */
    public ByteBuffer fileType() {
        var writer = new BoxWriter();
        MovieHead.writeFileType(writer, tracks);
        return writer.done();
    }

    /** Head of a recording file: {@code ftyp}, the placeholder for finishing, {@code moov} with {@code mvex}. */
    public ByteBuffer fileHead() {
        var writer = new BoxWriter();
        MovieHead.writeFileType(writer, tracks);
        Placeholder.write(writer);
        MovieHead.writeFragmentedMovie(writer, tracks);
        return writer.done();
    }

    /** The same without the placeholder, for a player that is given fragments one by one. */
    public ByteBuffer standalone() {
        var writer = new BoxWriter();
        MovieHead.writeFileType(writer, tracks);
        MovieHead.writeFragmentedMovie(writer, tracks);
        return writer.done();
    }
}
