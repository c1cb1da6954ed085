package tallyboard.ui.settings.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimit.Fault;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** The limits of the event as texts to be edited. FX thread; close it to stop watching. */
public final class LimitsViewModel implements AutoCloseable {
    private static final int LONGEST = 120;

    private final Tracks tracks;
    private final Background background;
    private final Subscription watch;
    private final Map<HealthLimit, LimitTexts> lines = new EnumMap<>(HealthLimit.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper preset = new ReadOnlyBooleanWrapper();
    private HealthLimits shown;

    /** @param fx where announcements are taken up; always queues */
    public LimitsViewModel(Tracks tracks, Background background, Executor fx) {
        this.tracks = tracks;
        this.background = background;
        this.shown = tracks.conference().limits();
        for (var limit : HealthLimit.values()) {
            lines.put(limit, new LimitTexts());
        }
        show();
        this.watch = tracks.watch(conference -> fx.execute(() -> {
            if (!conference.limits().equals(shown)) {
                shown = conference.limits();
                show();
            }
        }));
    }

    /** What stands in the field. */
    public StringProperty text(HealthLimit limit, LimitField field) {
        return line(limit).text(field);
    }

    /** Why the last text was not taken; empty when all of them hold. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the conference preset holds as it is. */
    public ReadOnlyBooleanProperty isPreset() {
        return preset.getReadOnlyProperty();
    }

    /** Takes what stands in the fields of a limit, or says what is wrong with it and changes nothing. */
    public void commit(HealthLimit limit) {
        var read = line(limit).read(limit);
        if (read.isEmpty()) {
            problem.set(Messages.text("settings.limits.fault.number", name(limit)));
            return;
        }
        var fault = limit.fault(read.get());
        problem.set(fault.map(why -> sentence(limit, why)).orElse(""));
        if (fault.isEmpty() && !read.get().equals(shown.of(limit))) {
            change(shown.with(limit, read.get()));
        }
    }

    /** What stood before somebody typed. */
    public void abandon(HealthLimit limit) {
        line(limit).show(limit, shown.of(limit));
        problem.set("");
    }

    public void reset() {
        problem.set("");
        change(HealthLimits.CONFERENCE);
        show();
    }

    @Override
    public void close() {
        watch.close();
    }

    static String name(HealthLimit limit) {
        return Messages.text("settings.limits.name." + limit.name());
    }

    private LimitTexts line(HealthLimit limit) {
        return Objects.requireNonNull(lines.get(limit));
    }

    private void change(HealthLimits wanted) {
        background.run(() -> tracks.setLimits(wanted), () -> {}, e -> problem.set(Problems.sentence(e)));
    }

    private void show() {
        lines.forEach((limit, line) -> line.show(limit, shown.of(limit)));
        preset.set(shown.equals(HealthLimits.CONFERENCE));
    }

    private static String sentence(HealthLimit limit, Fault fault) {
        return switch (fault) {
            case OUT_OF_RANGE ->
                Messages.text(
                        "settings.limits.fault.range",
                        name(limit),
                        LimitTexts.text(limit.least()),
                        LimitTexts.text(limit.most()));
            case WRONG_ORDER -> Messages.text("settings.limits.fault.order", name(limit));
            case WRONG_TIME -> Messages.text("settings.limits.fault.time", name(limit), LONGEST);
        };
    }
}
