package tallyboard.stream.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings.Carried;

/**
 * What is recorded of a broadcast, or of one talk of it.
 *
 * @param stream where it came from; the stream may be gone
 * @param origin the owner's texts and playback ids it was born with
 * @param state how far it is
 * @param media what it holds so far
 * @param sessions one entry for each encoder connection
 */
public record Asset(
        AssetId id,
        StreamId stream,
        Instant createdAt,
        Origin origin,
        State state,
        RecordedMedia media,
        List<Session> sessions) {

    /**
     * What an asset is born with, and its owner may change.
     *
     * @param carried what is kept for the owner and changes nothing here
     */
    public record Origin(
            List<PlaybackId> playbackIds, Optional<String> passthrough, Optional<String> title, Carried carried) {
        public Origin {
            playbackIds = List.copyOf(playbackIds);
        }

        /** With nothing carried. */
        public Origin(List<PlaybackId> playbackIds, Optional<String> passthrough, Optional<String> title) {
            this(playbackIds, passthrough, title, Carried.NONE);
        }

        public Origin with(List<PlaybackId> other) {
            return new Origin(other, passthrough, title, carried);
        }

        public Origin with(Carried other) {
            return new Origin(playbackIds, passthrough, title, other);
        }
    }

    /** One encoder connection: when its media began, and for how long it ran. */
    public record Session(Instant startedAt, Duration length) {}

    /** How far an asset is. */
    public sealed interface State {}

    /** Nothing playable yet. */
    public record Preparing() implements State {}

    /** Playable; {@code isLive} while it still grows, {@code isSealed} once the file has its index. */
    public record Ready(boolean isLive, boolean isSealed) implements State {}

    /** Nothing usable came, or the disk failed; what is there stays. */
    public record Errored(Problem problem) implements State {}

    /** Why an asset is errored. */
    public enum Problem {
        /** The encoder left before anything playable came. */
        NO_MEDIA,
        /** The file could not be written. */
        NOT_WRITTEN
    }

    public Asset {
        sessions = List.copyOf(sessions);
    }

    public boolean isLive() {
        return state instanceof Preparing || (state instanceof Ready ready && ready.isLive());
    }

    /** When by the clock what lies there in its media was made. */
    public Instant clock(Duration media) {
        var begun = sessions.isEmpty() ? createdAt : sessions.getFirst().startedAt();
        return this.media.gaps().stream()
                .filter(gap -> gap.at().compareTo(media) < 0)
                .map(RecordedMedia.Gap::leftOut)
                .reduce(begun.plus(media), Instant::plus, (_, later) -> later);
    }

    public Asset with(State other) {
        return new Asset(id, stream, createdAt, origin, other, media, sessions);
    }

    /** The same asset under another title. */
    public Asset titled(String title) {
        return with(new Origin(origin.playbackIds(), origin.passthrough(), Optional.of(title), origin.carried()));
    }

    public Asset with(Origin other) {
        return new Asset(id, stream, createdAt, other, state, media, sessions);
    }

    public Asset with(RecordedMedia other) {
        return new Asset(id, stream, createdAt, origin, state, other, sessions);
    }

    public Asset with(List<Session> other) {
        return new Asset(id, stream, createdAt, origin, state, media, other);
    }
}
