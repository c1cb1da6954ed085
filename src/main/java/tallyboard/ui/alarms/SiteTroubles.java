package tallyboard.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.desk.alarms.ClockWatch;
import tallyboard.desk.alarms.DiskWatch;
import tallyboard.desk.alarms.Trouble;
import tallyboard.desk.alarms.Trouble.Level;

/** What is wrong with this computer rather than with a track. FX thread. */
public final class SiteTroubles {
    /** The place of such a trouble; no track is called so. */
    static final String PLACE = "site";

    private final Disk disk;
    private final Supplier<HealthLimits> limits;
    private final LongSupplier steadyMillis;
    private final DiskWatch room = new DiskWatch();
    private final ClockWatch clock = new ClockWatch();

    /** The disk that recordings go to. */
    public interface Disk {
        /** How long it lasts at the rate that is written now; empty when nothing is, or that is not known. */
        Optional<Duration> left();

        /** The folder could be asked when it was asked last. */
        boolean isThere();
    }

    /** @param steadyMillis a time that only goes forward */
    public SiteTroubles(Disk disk, Supplier<HealthLimits> limits, LongSupplier steadyMillis) {
        this.disk = disk;
        this.limits = limits;
        this.steadyMillis = steadyMillis;
    }

    List<Trouble> at(Instant now) {
        var all = new ArrayList<Trouble>();
        if (!disk.isThere()) {
            all.add(new Trouble(PLACE, Trouble.Cause.FOLDER, Level.ACT_NOW));
        }
        room.note(now, disk.left(), limits.get().of(HealthLimit.DISK))
                .ifPresent(level -> all.add(new Trouble(PLACE, Trouble.Cause.DISK, level)));
        if (clock.note(now, steadyMillis.getAsLong())) {
            all.add(new Trouble(PLACE, Trouble.Cause.CLOCK, Level.ATTENTION));
        }
        return all;
    }
}
