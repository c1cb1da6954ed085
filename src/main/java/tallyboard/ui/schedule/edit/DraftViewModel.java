package tallyboard.ui.schedule.edit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.edit.SessionCommands.Entered;
import tallyboard.ui.schedule.plan.ConferenceDay;

/** The form for a session that is added or changed by hand: what is typed, and what is wrong with it. FX thread. */
public final class DraftViewModel {
    private static final Duration USUAL_LENGTH = Duration.ofMinutes(30);
    private static final int MOST_MINUTES = 24 * 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final SessionCommands commands;
    private final ReadOnlyObjectWrapper<Optional<Form>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty minutes = new SimpleStringProperty("");
    private final ObjectProperty<ConferenceDay> day = new SimpleObjectProperty<>();
    private final ObjectProperty<Track> room = new SimpleObjectProperty<>();

    /**
     * An open form.
     *
     * @param session the one that is changed; empty when one is added
     * @param days that can be chosen
     */
    public record Form(Optional<Session> session, List<ConferenceDay> days, List<Track> rooms) {
        public Form {
            days = List.copyOf(days);
            rooms = List.copyOf(rooms);
        }
    }

    public DraftViewModel(SessionCommands commands) {
        this.commands = commands;
    }

    /** The open form; empty when none is. */
    public ReadOnlyObjectProperty<Optional<Form>> form() {
        return form.getReadOnlyProperty();
    }

    /** What keeps the form from being saved, in a sentence; empty until it was tried. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public StringProperty title() {
        return title;
    }

    /** Hours and minutes, such as 9:30. */
    public StringProperty start() {
        return start;
    }

    public StringProperty minutes() {
        return minutes;
    }

    ObjectProperty<ConferenceDay> day() {
        return day;
    }

    ObjectProperty<Track> room() {
        return room;
    }

    /** Opens the form for a new session. */
    public void add(Conference conference, List<ConferenceDay> days, TrackId track, Instant at) {
        open(new Form(Optional.empty(), days, conference.tracks()), "", at, USUAL_LENGTH, conference.find(track));
    }

    /** Opens the form for a session that is there. */
    public void edit(Conference conference, List<ConferenceDay> days, Session session) {
        open(
                new Form(Optional.of(session), days, conference.tracks()),
                session.title(),
                session.start(),
                session.length(),
                conference.find(session.heldIn()));
    }

    public void cancel() {
        problem.set("");
        form.set(Optional.empty());
    }

    /** Hands the session over, or says what is wrong. */
    public void save() {
        form.get().ifPresent(open -> {
            var entered = entered();
            if (entered.isPresent()) {
                cancel();
                open.session()
                        .ifPresentOrElse(
                                session -> commands.change(session, entered.get()), () -> commands.add(entered.get()));
            }
        });
    }

    private void open(Form fresh, String named, Instant at, Duration length, Optional<Track> in) {
        var zone = fresh.days().getFirst().zone();
        title.set(named);
        day.set(ConferenceDay.of(at, zone));
        start.set(Figures.time(at, zone));
        minutes.set(String.valueOf(length.toMinutes()));
        room.set(in.or(() -> fresh.rooms().stream().findFirst()).orElseThrow());
        problem.set("");
        form.set(Optional.of(fresh));
    }

    private Optional<Entered> entered() {
        if (title.get().isBlank()) {
            return wrong("schedule.draft.noTitle");
        }
        var time = time(start.get().strip());
        if (time.isEmpty()) {
            return wrong("schedule.draft.noStart");
        }
        var length = length(minutes.get().strip());
        if (length.isEmpty()) {
            return wrong("schedule.draft.noLength");
        }
        return Optional.of(new Entered(
                title.get().strip(),
                day.get().at(time.get()),
                length.get(),
                room.get().id(),
                room.get().name()));
    }

    private Optional<Entered> wrong(String sentence) {
        problem.set(Messages.text(sentence));
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, TIME));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> length(String typed) {
        return typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= MOST_MINUTES
                ? Optional.of(Duration.ofMinutes(Integer.parseInt(typed)))
                : Optional.empty();
    }
}
