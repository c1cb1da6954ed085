package tallyboard.desk.checklist;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.desk.KeepAwake;
import tallyboard.desk.checklist.Check.Sound;
import tallyboard.desk.checklist.Check.Standing;
import tallyboard.stream.StreamId;

/** What is checked by itself, by facts of one moment. */
public final class Checklist {
    private static final double ASSUMED_BITS_PER_SECOND = 6e6;
    private static final double BITS = 8;
    /** Where nothing is planned, so much of every room. */
    private static final Duration WANTED = Duration.ofHours(4);

    private static final long LEAST_BYTES = 1_000_000_000;

    private final Event event;
    private final Machine machine;
    private final Instant now;

    /**
     * The event.
     *
     * @param known the encoder that belongs to a stream
     */
    public record Event(Conference conference, Agenda agenda, Function<StreamId, Optional<KnownEncoder>> known) {}

    /**
     * The computer.
     *
     * @param freeBytes empty when the disk does not answer
     * @param isOpenToTheRooms whether encoders on other computers reach the ingest, or none need to
     */
    public record Machine(OptionalLong freeBytes, KeepAwake.State sleep, Standing clock, boolean isOpenToTheRooms) {}

    public Checklist(Event event, Machine machine, Instant now) {
        this.event = event;
        this.machine = machine;
        this.now = now;
    }

    /** Every check, the rooms first, in the order of the desk. */
    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        event.conference().tracks().stream()
                .flatMap(track -> track.streams().stream().limit(1)) // a backup is for when the first one fails
                .map(stream -> new Check.SoundCheck(stream, sound(event.known().apply(stream))))
                .forEach(checks::add);
        checks.add(new Check.Ingest(machine.isOpenToTheRooms()));
        checks.add(new Check.Recording(machine.freeBytes().orElse(0) >= LEAST_BYTES));
        checks.add(disk());
        checks.add(new Check.Sleep(sleep()));
        checks.add(new Check.Clock(machine.clock()));
        return checks;
    }

    private Sound sound(Optional<KnownEncoder> known) {
        var checked = known.filter(k -> k.baseline().isPresent()).map(KnownEncoder::since);
        if (checked.isEmpty()) {
            return Sound.NEVER;
        }
        var day = now.atZone(zone()).toLocalDate();
        return checked.get().atZone(zone()).toLocalDate().equals(day) ? Sound.TODAY : Sound.NOT_TODAY;
    }

    private Standing sleep() {
        return switch (machine.sleep()) {
            case AWAKE -> Standing.GOOD;
            case MAY_SLEEP -> Standing.RED;
            case NOT_NEEDED -> Standing.NOT_MEASURED;
        };
    }

    private Check.Disk disk() {
        var wanted = wanted();
        var free = machine.freeBytes().stream()
                .mapToObj(bytes -> Duration.ofSeconds((long) (bytes * BITS / bitsPerSecond())))
                .findFirst();
        return new Check.Disk(free, wanted);
    }

    /** What is still to be recorded today, all rooms together. */
    private Duration wanted() {
        if (event.agenda().sessions().isEmpty()) {
            return WANTED.multipliedBy(event.conference().tracks().size());
        }
        var today = now.atZone(zone()).toLocalDate();
        return event.agenda().sessions().stream()
                .filter(Session::isRecorded)
                .filter(s -> s.start().atZone(zone()).toLocalDate().equals(today))
                .filter(s -> s.end().isAfter(now))
                .map(s -> Duration.between(s.start().isAfter(now) ? s.start() : now, s.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private double bitsPerSecond() {
        return event.conference().tracks().stream()
                .map(Track::streams)
                .flatMap(streams -> streams.stream().limit(1))
                .mapToDouble(stream -> event.known()
                        .apply(stream)
                        .flatMap(KnownEncoder::baseline)
                        .map(Baseline::bitsPerSecond)
                        .orElse(ASSUMED_BITS_PER_SECOND))
                .average()
                .orElse(ASSUMED_BITS_PER_SECOND);
    }

    private ZoneId zone() {
        return event.conference().zone();
    }
}
