package tallyboard.relay;

import java.util.List;
import java.util.function.LongSupplier;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.stream.simulcast.Outlet;

/** Lays the programme of one broadcast into the backlog of each target. Called under the lock of its media. */
final class Fan implements Outlet {
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final List<Backlog> backlogs;
    private final Timeline timeline;
    private Setup setup = Setup.NONE;

    Fan(List<Backlog> backlogs, LongSupplier steadyMillis) {
        this.backlogs = List.copyOf(backlogs);
        this.timeline = new Timeline(steadyMillis);
    }

    @Override
    public void session() {
        timeline.session();
        setup = Setup.NONE;
    }

    @Override
    public void format(TrackId track, TrackFormat format) {
        if (track.isProgramme()) {
            setup = setup.with(format);
        }
    }

    @Override
    public void sample(Sample sample) {
        if (!sample.track().isProgramme()) {
            return;
        }
        boolean isPicture = sample.kind() == TrackKind.VIDEO;
        var format = isPicture ? setup.video() : setup.audio();
        if (format.isEmpty()) {
            return; // nobody could decode it
        }
        var payload = sample.payload();
        var parcel = new Parcel(
                sample.kind(),
                timeline.at(sample.wireMillis()),
                (int) Math.floorDiv(sample.offsetNanos() + NANOS_IN_A_MILLI / 2, NANOS_IN_A_MILLI),
                format.get().startsDecoding(payload.duplicate()),
                payload,
                setup);
        backlogs.forEach(backlog -> backlog.add(parcel));
    }

    @Override
    public void stop() {
        backlogs.forEach(Backlog::stop);
    }

    @Override
    public void start() {
        backlogs.forEach(Backlog::start);
    }

    @Override
    public void end() {
        backlogs.forEach(Backlog::end);
    }
}
