package tallyboard.ui.schedule;

import java.time.InstantSource;
import java.util.function.Consumer;
import tallyboard.desk.Sessions;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.undo.UndoViewModel;
import tallyboard.ui.schedule.edit.DraftViewModel;
import tallyboard.ui.schedule.edit.SessionCommands;

/** What the page can change, joined: commands, form, the way back. */
public record ScheduleEditing(SessionCommands commands, DraftViewModel draft, UndoViewModel undo) {

    /** @param problem takes the sentence when a change fails */
    public static ScheduleEditing of(
            Sessions sessions, Background background, InstantSource clock, Consumer<String> problem) {
        var undo = new UndoViewModel(background, clock, problem);
        var commands = new SessionCommands(sessions, background, undo, problem);
        return new ScheduleEditing(commands, new DraftViewModel(commands), undo);
    }
}
