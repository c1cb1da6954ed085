package tallyboard.ui.checklist;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.agenda.CheckItem;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.KeepAwake;
import tallyboard.desk.checklist.Check.Standing;
import tallyboard.desk.checklist.Checklist;
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** What is to be done before the rooms open, and how far that is. FX thread. */
public final class ChecklistViewModel {
    /** The computer is asked every so many beats of half a second, its clock more rarely. */
    private static final int BEATS = 10;

    private static final int CLOCK_BEATS = 120;

    private final ConferenceDesk desk;
    private final Machine machine;
    private final Background background;
    private final InstantSource clock;
    private final ChecklistWords words;
    private final Consumer<String> problem;
    private final ReadOnlyObjectWrapper<List<ChecklistRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private Optional<OptionalLong> freeBytes = Optional.empty();
    private Standing inSync = Standing.NOT_MEASURED;
    /** What is red for each stream that was asked about, until a row changes. */
    private final Map<StreamId, List<String>> reds = new HashMap<>();

    private int beat;

    /**
     * How the computer is asked.
     *
     * @param freeBytes of the disk for recordings; blocks
     * @param sleep whether it may fall asleep
     * @param inSync whether its clock is right; blocks
     * @param isOpenToTheRooms whether encoders on other computers reach the ingest, or none need to
     */
    public record Machine(
            Supplier<Long> freeBytes,
            Supplier<KeepAwake.State> sleep,
            Supplier<Standing> inSync,
            Supplier<Boolean> isOpenToTheRooms) {}

    /**
     * @param rooms what people call the room of a stream
     * @param problem takes a sentence when a change could not be kept
     */
    public ChecklistViewModel(
            ConferenceDesk desk,
            Machine machine,
            Background background,
            InstantSource clock,
            Function<StreamId, String> rooms,
            Consumer<String> problem) {
        this.desk = desk;
        this.machine = machine;
        this.background = background;
        this.clock = clock;
        this.words = new ChecklistWords(rooms);
        this.problem = problem;
    }

    /** All of it: the rooms, the computer, and what the producer has added. */
    ReadOnlyObjectProperty<List<ChecklistRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many are done, for the header; empty while there is no track. */
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** What is red for this stream, in words. */
    public List<String> reds(StreamId stream) {
        return reds.computeIfAbsent(
                stream,
                id -> rows.get().stream()
                        .filter(row -> row.isRed() && row.isAbout(id))
                        .map(ChecklistRow::text)
                        .toList());
    }

    /** Called twice a second. */
    public void tick() {
        if (beat % BEATS == 0) {
            background.ask(
                    machine.freeBytes()::get,
                    bytes -> freeBytes = Optional.of(OptionalLong.of(bytes)),
                    _ -> freeBytes = Optional.of(OptionalLong.empty()));
        }
        if (beat++ % CLOCK_BEATS == 0) {
            background.ask(machine.inSync()::get, now -> inSync = now, _ -> inSync = Standing.NOT_MEASURED);
        }
        freeBytes.ifPresent(this::say);
    }

    void add(String text) {
        if (!text.isBlank()) {
            change(items -> items.add(new CheckItem(text.strip(), false)));
        }
    }

    void tick(int place, boolean is) {
        change(items -> items.set(place, items.get(place).ticked(is)));
    }

    void rename(int place, String text) {
        var own = desk.tracks().conference().checklist();
        if (!text.isBlank() && place < own.size() && !own.get(place).text().equals(text.strip())) {
            change(items -> items.set(place, items.get(place).named(text.strip())));
        }
    }

    void delete(int place) {
        change(items -> items.remove(place));
    }

    /** Moves it up by one place; the first stays where it is. */
    void moveUp(int place) {
        if (place > 0) {
            change(items -> items.add(place - 1, items.remove(place)));
        }
    }

    /** Moves it down by one place; the last stays where it is. */
    void moveDown(int place) {
        change(items -> {
            if (place + 1 < items.size()) {
                items.add(place + 1, items.remove(place));
            }
        });
    }

    private void change(Consumer<List<CheckItem>> change) {
        UnaryOperator<List<CheckItem>> step = before -> {
            var items = new ArrayList<>(before);
            change.accept(items);
            return items;
        };
        background.run(
                () -> desk.tracks().check(step),
                () -> freeBytes.ifPresent(this::say),
                e -> problem.accept(Problems.sentence(e)));
    }

    private void say(OptionalLong bytes) {
        var conference = desk.tracks().conference();
        var event = new Checklist.Event(conference, desk.sessions().agenda(), desk.encoders()::of);
        boolean isOpen = machine.isOpenToTheRooms().get();
        var now = new Checklist.Machine(bytes, machine.sleep().get(), inSync, isOpen);
        var fresh = new ArrayList<>(new Checklist(event, now, clock.instant())
                .checks().stream().map(words::row).toList());
        var own = conference.checklist();
        for (int i = 0; i < own.size(); i++) {
            var standing = own.get(i).isTicked() ? Standing.GOOD : Standing.RED;
            fresh.add(
                    new ChecklistRow(own.get(i).text(), standing, Optional.empty(), Optional.of(i), Optional.empty()));
        }
        if (!fresh.equals(rows.get())) {
            rows.set(List.copyOf(fresh));
            reds.clear();
        }
        long done = fresh.stream().filter(r -> r.standing() == Standing.GOOD).count();
        count.set(conference.tracks().isEmpty() ? "" : Messages.text("checklist.count", done, fresh.size()));
    }
}
