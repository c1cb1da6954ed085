package tallyboard.rehearsal;

import java.util.Arrays;
import java.util.Optional;
import tallyboard.rehearsal.clip.Clip;

/** The rooms of the sample event; each has a clip that shows its name. */
public enum Room {
    MAIN_HALL("Main hall", "main-hall.flv"),
    ROOM_2("Room 2", "room-2.flv"),
    WORKSHOP("Workshop", "workshop.flv");

    private final String title;
    private final String file;

    Room(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /** What the sample event calls its track. */
    public String title() {
        return title;
    }

    Clip clip() {
        return Clip.bundled(file);
    }

    /** The room of this name; for another name one of the rooms, by turns. */
    static Room called(String name, int turn) {
        return named(name).orElse(values()[turn % values().length]);
    }

    private static Optional<Room> named(String name) {
        return Arrays.stream(values()).filter(room -> room.title.equals(name)).findFirst();
    }
}
