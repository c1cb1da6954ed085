package tallyboard.ui.event.parts;

import java.nio.file.Path;
import java.util.Locale;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.EventFormat.Contents;
import tallyboard.agenda.event.NextEdition;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** Says what an event holds, and what its file is called. */
public final class EventWords {
    /** What the names of event files end in. */
    public static final String ENDING = ".tallyboard";

    private EventWords() {}

    /** What a file holds, and when it was saved. */
    public static String of(Contents contents) {
        var event = contents.event();
        var zone = event.zone();
        var saved = contents.savedAt().atZone(zone);
        return Messages.text(
                "event.open.what",
                name(event.name()),
                sizeAndDay(event),
                Figures.day(saved.toLocalDate()),
                Figures.time(contents.savedAt(), zone));
    }

    /** Its tracks and its sessions. */
    public static String size(Event event) {
        return Messages.text(
                "event.counts", event.tracks().size(), event.agenda().sessions().size());
    }

    private static String sizeAndDay(Event event) {
        return NextEdition.firstDay(event)
                .map(day ->
                        Messages.text("event.countsFrom", size(event), Figures.day(day), String.valueOf(day.getYear())))
                .orElseGet(() -> size(event));
    }

    /** What an event is called, if only that it has no name. */
    public static String name(String name) {
        return name.isBlank() ? Messages.text("event.unnamed") : name;
    }

    public static boolean isEventFile(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** A name that every file system takes. */
    public static String fileName(String event) {
        var plain = name(event).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return plain + ENDING;
    }
}
