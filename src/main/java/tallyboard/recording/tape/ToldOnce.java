package tallyboard.recording.tape;

import java.util.concurrent.atomic.AtomicBoolean;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.asset.Recordings.Outcome;

/** Tells the end of a recording once, and nothing more of it afterwards. Safe for any thread. */
public final class ToldOnce implements Outcome {
    private final Outcome outcome;
    private final AtomicBoolean isOver = new AtomicBoolean();

    public ToldOnce(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void sealed(RecordedMedia media) {
        if (isOver.compareAndSet(false, true)) {
            outcome.sealed(media);
        }
    }

    @Override
    public void failed(String reason) {
        if (isOver.compareAndSet(false, true)) {
            outcome.failed(reason);
        }
    }

    @Override
    public void interrupted(Interruption why) {
        if (!isOver.get()) {
            outcome.interrupted(why);
        }
    }

    @Override
    public void missing(RecordedMedia.Gap gap) {
        if (!isOver.get()) {
            outcome.missing(gap);
        }
    }
}
