package tallyboard.ui.shell.bars;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.desk.KeepAwake;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.alarms.SiteTroubles;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;

/** What can end the event: the engine, and the disk in hours at the rate that is written now. FX thread. */
public final class StatusViewModel implements SiteTroubles.Disk {
    private static final int BITS = 8;
    private static final double SECONDS = 60;
    /** The disk is looked at every so many beats of half a second. */
    private static final int BEATS = 10;

    private final LiveStreams streams;
    private final Recordings recordings;
    private final Supplier<KeepAwake.State> sleep;
    private final Supplier<HealthLimits> limits;
    private final Background background;
    private final ReadOnlyStringWrapper awake = new ReadOnlyStringWrapper(Figures.DASH);
    private final ReadOnlyObjectWrapper<Role> awakeRole = new ReadOnlyObjectWrapper<>(Role.OFF);
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper(Messages.text("shell.status.engineOk"));
    private final ReadOnlyStringWrapper disk = new ReadOnlyStringWrapper(Figures.DASH);
    private final ReadOnlyObjectWrapper<Role> engineRole = new ReadOnlyObjectWrapper<>(Role.OFF);
    private final ReadOnlyObjectWrapper<Role> diskRole = new ReadOnlyObjectWrapper<>(Role.OFF);
    private final ObjectProperty<Optional<LongTask>> task = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Duration> left = Optional.empty();
    private boolean isThere = true;
    private int beat;
    private boolean isAsking;

    /**
     * @param sleep whether this computer may fall asleep
     * @param limits from where on the disk is short
     */
    public StatusViewModel(
            LiveStreams streams,
            Recordings recordings,
            Supplier<KeepAwake.State> sleep,
            Supplier<HealthLimits> limits,
            Background background) {
        this.limits = limits;
        this.sleep = sleep;
        this.streams = streams;
        this.recordings = recordings;
        this.background = background;
    }

    private record Disk(long free, double bitsPerSecond) {}

    public ReadOnlyStringProperty engine() {
        return engine.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Role> engineRole() {
        return engineRole.getReadOnlyProperty();
    }

    /** Hours that can still be recorded, or the space when nothing is written now. */
    public ReadOnlyStringProperty disk() {
        return disk.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Role> diskRole() {
        return diskRole.getReadOnlyProperty();
    }

    @Override
    public Optional<Duration> left() {
        return left;
    }

    @Override
    public boolean isThere() {
        return isThere;
    }

    /** Whether this computer is kept awake. */
    public ReadOnlyStringProperty awake() {
        return awake.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Role> awakeRole() {
        return awakeRole.getReadOnlyProperty();
    }

    /** The long task that runs; empty when none does. Whoever runs one sets it. */
    public ObjectProperty<Optional<LongTask>> task() {
        return task;
    }

    /** Called twice a second. A disk that does not answer is asked only once. */
    public void tick() {
        var now = sleep.get();
        awake.set(Messages.text("shell.status.awake." + now));
        awakeRole.set(now == KeepAwake.State.MAY_SLEEP ? Role.ATTENTION : Role.OFF);
        if (beat++ % BEATS == 0 && !isAsking) {
            isAsking = true;
            background.ask(() -> new Disk(recordings.freeBytes(), rate()), this::show, _ -> doesNotAnswer());
        }
    }

    private double rate() {
        return streams.all().stream()
                .map(LiveStream::id)
                .flatMap(id -> streams.measurements(id).stream())
                .mapToDouble(StatusViewModel::rate)
                .sum();
    }

    private static double rate(Measurements now) {
        return Stream.concat(
                        now.video().map(Measurements.Video::bitsPerSecond).stream(),
                        now.audio().map(Measurements.Audio::bitsPerSecond).stream())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sum();
    }

    private void show(Disk now) {
        isAsking = false;
        isThere = true;
        engine.set(Messages.text("shell.status.engineOk"));
        engineRole.set(Role.OFF);
        if (now.bitsPerSecond() < 1) {
            left = Optional.empty();
            disk.set(Messages.text("shell.status.free", Figures.size(now.free())));
            diskRole.set(Role.OFF);
            return;
        }
        var lasts = Duration.ofSeconds((long) (now.free() * (double) BITS / now.bitsPerSecond()));
        left = Optional.of(lasts);
        disk.set(Figures.hours(lasts));
        diskRole.set(role(lasts.toSeconds() / SECONDS, limits.get().of(HealthLimit.DISK)));
    }

    private static Role role(double minutes, HealthLimits.Bounds bounds) {
        if (minutes < bounds.actNow()) {
            return Role.CRITICAL;
        }
        return minutes < bounds.attention() ? Role.ATTENTION : Role.OFF;
    }

    private void doesNotAnswer() {
        isAsking = false;
        engine.set(Messages.text("shell.status.engineSilent"));
        engineRole.set(Role.CRITICAL);
        disk.set(Figures.DASH);
        left = Optional.empty();
        isThere = false;
    }
}
