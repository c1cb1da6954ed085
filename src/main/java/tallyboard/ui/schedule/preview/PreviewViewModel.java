package tallyboard.ui.schedule.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.desk.schedule.Source;
import tallyboard.desk.schedule.UnavailableScheduleException;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.schedule.preview.Preview.Applying;
import tallyboard.ui.schedule.preview.Preview.Choosing;
import tallyboard.ui.schedule.preview.Preview.Done;
import tallyboard.ui.schedule.preview.Preview.Found;
import tallyboard.ui.schedule.preview.Preview.Reading;
import tallyboard.ui.schedule.preview.Preview.Shown;
import tallyboard.ui.schedule.words.ImportWords;

/** The way of one file from choosing to confirming. Nothing on the desk changes before {@link #use}. FX thread. */
public final class PreviewViewModel {
    /** What is over sooner needs no progress. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final ScheduleImport imports;
    private final ConferenceDesk desk;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Preview> state = new ReadOnlyObjectWrapper<>(new Choosing(""));
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final StringProperty address = new SimpleStringProperty("");
    private Attempt attempt = new Attempt(Instant.MAX);

    /** One reading, which can be given up: what it finds is then forgotten. */
    private static final class Attempt {
        private final Instant begunAt;
        private final AtomicReference<Optional<Thread>> reader = new AtomicReference<>(Optional.empty());

        Attempt(Instant begunAt) {
            this.begunAt = begunAt;
        }
    }

    /** What came of a reading. */
    private sealed interface Outcome {}

    private record Read(Found found) implements Outcome {}

    private record Refused(String sentence) implements Outcome {}

    private interface Opening {
        Source open() throws UnavailableScheduleException;
    }

    public PreviewViewModel(ScheduleImport imports, ConferenceDesk desk, Background background, InstantSource clock) {
        this.imports = imports;
        this.desk = desk;
        this.background = background;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<Preview> state() {
        return state.getReadOnlyProperty();
    }

    /** The reading takes so long that it shows how it goes and can be given up. */
    public ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /** What is typed as an address. */
    public StringProperty address() {
        return address;
    }

    /** There is no session on the desk yet: confirming takes the schedule whole. */
    public boolean isFirst() {
        return desk.sessions().agenda().sessions().isEmpty();
    }

    public void open(Path file) {
        read(String.valueOf(file.getFileName()), () -> imports.open(file));
    }

    /** Reads from the address that is typed. */
    public void fetch() {
        fetch(address.get().strip());
    }

    public void fetch(String typed) {
        try {
            var uri = new URI(typed.contains("://") ? typed : "https://" + typed);
            read(String.valueOf(uri.getHost()), () -> imports.fetch(uri));
        } catch (URISyntaxException _) {
            refuse(ImportWords.unavailable(
                    new UnavailableScheduleException(UnavailableScheduleException.Reason.NOT_A_WEB_ADDRESS, "")));
        }
    }

    /** Gives the reading up. */
    public void cancel() {
        attempt.reader.get().ifPresent(Thread::interrupt);
        again();
    }

    /** Back to choosing. */
    public void again() {
        begin();
        state.set(new Choosing(""));
    }

    /** Reads the file once more, with this zone. */
    public void choose(ZoneId zone) {
        if (state.get() instanceof Shown(var found, var _) && !found.chosen().equals(Optional.of(zone))) {
            var mine = begin();
            background.ask(
                    () -> outcome(found.source(), Optional.of(zone)), outcome -> take(mine, outcome), this::fail);
        }
    }

    /** What would be confirmed now; empty while it cannot be. */
    public Optional<Found> confirmable() {
        return state.get() instanceof Shown(var found, var _) && found.isZoneKnown()
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Takes the schedule over whole. */
    public void use() {
        confirmable().ifPresent(found -> {
            state.get().shownWords().ifPresent(words -> state.set(new Applying(found, words)));
            background.run(
                    () -> imports.apply(
                            found.schedule(), found.source(), found.comparison().changes()),
                    () -> state.set(new Done()),
                    this::fail);
        });
    }

    /** Called twice a second. */
    public void tick() {
        boolean isReading = state.get() instanceof Reading;
        slow.set(isReading && !clock.instant().isBefore(attempt.begunAt.plus(SLOW)));
    }

    private void read(String name, Opening opening) {
        var mine = begin();
        state.set(new Reading(name));
        background.ask(
                () -> {
                    mine.reader.set(Optional.of(Thread.currentThread()));
                    try {
                        return outcome(opening);
                    } finally {
                        mine.reader.set(Optional.empty());
                    }
                },
                outcome -> take(mine, outcome),
                this::fail);
    }

    private Attempt begin() {
        attempt = new Attempt(clock.instant());
        slow.set(false);
        return attempt;
    }

    private Outcome outcome(Opening opening) {
        try {
            return outcome(opening.open(), Optional.empty());
        } catch (UnavailableScheduleException e) {
            return new Refused(ImportWords.unavailable(e));
        }
    }

    private Outcome outcome(Source source, Optional<ZoneId> chosen) {
        try {
            var schedule = imports.read(source, chosen);
            return new Read(new Found(source, schedule, imports.compare(schedule), chosen));
        } catch (UnreadableScheduleException e) {
            return new Refused(ImportWords.refusal(e));
        }
    }

    private void take(Attempt mine, Outcome outcome) {
        if (mine != attempt) {
            return; // given up meanwhile
        }
        slow.set(false);
        switch (outcome) {
            case Read(var found) -> {
                var took = Duration.between(mine.begunAt, clock.instant());
                state.set(new Shown(
                        found, PreviewSentences.of(found, desk.tracks().conference(), isFirst(), took)));
            }
            case Refused(var sentence) -> refuse(sentence);
        }
    }

    private void refuse(String sentence) {
        begin();
        state.set(new Choosing(sentence));
    }

    private void fail(Exception problem) {
        refuse(Messages.text("preview.failed", Problems.sentence(problem)));
    }
}
