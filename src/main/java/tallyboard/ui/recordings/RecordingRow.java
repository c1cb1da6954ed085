package tallyboard.ui.recordings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;

/**
 * One recording as it is read.
 *
 * @param day on which it began, at the venue
 * @param state how far it is; the word and the reason follow from it
 * @param name the letter of its track, empty when that is gone, and what was recorded
 */
record RecordingRow(AssetId id, LocalDate day, String start, State state, TrackName name, Content content) {

    /** How far a recording is. */
    enum State {
        RECORDING,
        FINISHING,
        READY,
        NO_MEDIA,
        NOT_WRITTEN;

        String word() {
            return Messages.text("recordings.state." + name());
        }

        /** Why it failed, or what is still missing; empty when all is well. */
        String reason() {
            return switch (this) {
                case RECORDING, READY -> "";
                case FINISHING, NO_MEDIA, NOT_WRITTEN -> Messages.text("recordings.reason." + name());
            };
        }
    }

    /** What the files hold. */
    record Content(
            Duration length,
            long bytes,
            int parts,
            int connections,
            List<RecordedMedia.Gap> gaps,
            String startSeconds) {
        Content grown(Duration nowLength, long nowBytes) {
            return new Content(nowLength, nowBytes, Math.max(1, parts), connections, gaps, startSeconds);
        }
    }

    static RecordingRow of(Asset asset, TrackName name, ZoneId zone) {
        var media = asset.media();
        return new RecordingRow(
                asset.id(),
                asset.createdAt().atZone(zone).toLocalDate(),
                Figures.time(asset.createdAt(), zone),
                state(asset),
                name,
                new Content(
                        media.duration(),
                        media.bytes(),
                        media.parts(),
                        Math.max(asset.sessions().size(), asset.isLive() ? 1 : 0),
                        media.gaps(),
                        Figures.timeWithSeconds(asset.createdAt(), zone)));
    }

    private static State state(Asset asset) {
        return switch (asset.state()) {
            case Asset.Preparing() -> State.RECORDING;
            case Asset.Ready(boolean isLive, boolean isSealed) ->
                isLive ? State.RECORDING : isSealed ? State.READY : State.FINISHING;
            case Asset.Errored(var problem) ->
                switch (problem) {
                    case NO_MEDIA -> State.NO_MEDIA;
                    case NOT_WRITTEN -> State.NOT_WRITTEN;
                };
        };
    }

    RecordingRow with(Content other) {
        return new RecordingRow(id, day, start, state, name, other);
    }

    String length() {
        return content.length().isZero() ? Figures.DASH : Figures.clock(content.length());
    }

    String size() {
        return content.bytes() == 0 ? Figures.DASH : Figures.size(content.bytes());
    }

    String gaps() {
        return content.parts() == 0 ? "" : String.valueOf(content.gaps().size());
    }

    /** Something can be played, if only in part. */
    boolean isPlayable() {
        return content.parts() > 0;
    }

    /** Only what is finished can be exported; until then the index is not known. */
    boolean isExportable() {
        return state == State.READY;
    }

    /** The row in one sentence for a screen reader. */
    String spoken() {
        return Messages.text(
                "recordings.spoken.row", state.word(), start, name.letter(), name.room(), length(), gaps(), size());
    }

    /** When, where, and out of how many pieces. */
    String summary() {
        var gaps = content.gaps().size();
        var lost = Figures.clock(
                content.gaps().stream().map(RecordedMedia.Gap::lost).reduce(Duration.ZERO, Duration::plus));
        return Messages.text("recordings.summary.line", start, length(), gaps, lost);
    }

    /** A file name that every system takes: 2026-11-24-1345-main-hall.mp4. */
    String fileName() {
        var room = name.room()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return "%s-%s-%s.mp4".formatted(day, start.replace(":", ""), room.isEmpty() ? "recording" : room);
    }

    boolean matches(String search) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || name.room().toLowerCase(Locale.ROOT).contains(wanted)
                || name.letter().toLowerCase(Locale.ROOT).equals(wanted)
                || start.startsWith(wanted);
    }
}
