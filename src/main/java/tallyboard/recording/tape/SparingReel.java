package tallyboard.recording.tape;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.asset.Recordings.Outcome;

/**
 * A recording that spares the disk's reserve: at the reserve it rests, and goes on in a new part with a key picture once there
 * is room again. While it rests, and after it has failed, what comes is written for viewers alone.
 */
public final class SparingReel implements Reel {
    private static final System.Logger LOG = System.getLogger(SparingReel.class.getName());
    /** So much more than the reserve must be there before it goes on, or it would rest again after a few seconds. */
    static final long ROOM_TO_GO_ON = 256L << 20;

    private final Reel recording;
    private final Supplier<Reel> forViewers;
    private final LongSupplier reserve;
    private final Outcome outcome;
    private Optional<InitSegment> init = Optional.empty();
    /** Written instead of the recording. */
    private Optional<Reel> instead = Optional.empty();

    private Duration restsFrom = Duration.ZERO;
    private Duration end = Duration.ZERO;
    private boolean hasFailed;

    /**
     * @param forViewers opens what is written instead of the recording
     * @param reserve bytes that must stay free on the disk
     */
    public SparingReel(Reel recording, Supplier<Reel> forViewers, LongSupplier reserve, Outcome outcome) {
        this.recording = recording;
        this.forViewers = forViewers;
        this.reserve = reserve;
        this.outcome = outcome;
    }

    @Override
    public void begin(InitSegment following) throws IOException {
        init = Optional.of(following);
        if (instead.isPresent()) {
            viewers().begin(following);
            return;
        }
        try {
            recording.begin(following);
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void beginAnew(InitSegment following) throws IOException {
        begin(following);
    }

    @Override
    public void append(Fragment fragment) throws IOException {
        if (fragment.startsWithKey()) {
            look(fragment.start());
        }
        end = fragment.end();
        if (instead.isEmpty()) {
            try {
                recording.append(fragment);
                return;
            } catch (IOException e) {
                fail(e);
            }
        }
        viewers().append(fragment);
    }

    @Override
    public void missed(Gap gap) throws IOException {
        if (instead.isEmpty()) {
            recording.beginAnew(init.orElseThrow());
            outcome.missing(gap);
        }
    }

    @Override
    public void force() throws IOException {
        if (instead.isEmpty()) {
            try {
                recording.force();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    @Override
    public void rest() throws IOException {
        recording.rest();
    }

    @Override
    public RecordedMedia finish() throws IOException {
        if (isResting()) {
            outcome.missing(new Gap(restsFrom, end.minus(restsFrom), Fill.KEPT));
        }
        var reel = instead;
        instead = Optional.empty();
        if (reel.isPresent()) {
            reel.get().rest();
        }
        return recording.finish();
    }

    @Override
    public OptionalLong freeBytes() {
        return recording.freeBytes();
    }

    /** Once for each group of pictures: it costs as much as writing a fragment, and no group takes up the reserve. */
    private void look(Duration at) throws IOException {
        if (instead.isEmpty() && room() < reserve.getAsLong()) {
            rest(at);
        } else if (isResting() && room() >= reserve.getAsLong() + ROOM_TO_GO_ON) {
            goOn(at);
        }
    }

    /** What is left on the disk; one that cannot be asked is no reason to stop. */
    private long room() {
        return recording.freeBytes().orElse(Long.MAX_VALUE);
    }

    private boolean isResting() {
        return instead.isPresent() && !hasFailed;
    }

    private void rest(Duration from) throws IOException {
        LOG.log(System.Logger.Level.WARNING, "A recording rests: the disk is down to its reserve");
        restsFrom = from;
        recording.rest();
        viewers().begin(init.orElseThrow());
        outcome.interrupted(Interruption.RESERVE);
    }

    private void goOn(Duration at) throws IOException {
        LOG.log(System.Logger.Level.INFO, "A recording goes on: the disk has room again");
        var viewers = viewers();
        instead = Optional.empty();
        recording.beginAnew(init.orElseThrow());
        viewers.rest();
        outcome.missing(new Gap(restsFrom, at.minus(restsFrom), Fill.KEPT));
    }

    private void fail(IOException cause) throws IOException {
        LOG.log(System.Logger.Level.ERROR, "A recording failed; what was written before stays", cause);
        hasFailed = true;
        try {
            recording.rest();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The failed recording will be finished at the next start", e);
        }
        outcome.failed(Tape.reason(cause, recording.freeBytes()));
        viewers().begin(init.orElseThrow());
    }

    private Reel viewers() {
        var reel = instead.orElseGet(forViewers);
        instead = Optional.of(reel);
        return reel;
    }
}
