package tallyboard.ui.checklist;

import java.util.Optional;
import java.util.function.Function;
import tallyboard.desk.checklist.Check;
import tallyboard.stream.StreamId;
import tallyboard.ui.checklist.ChecklistRow.Help;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * What is checked, in words.
 *
 * @param rooms what people call the room of a stream
 */
record ChecklistWords(Function<StreamId, String> rooms) {
    ChecklistRow row(Check check) {
        var help = help(check).filter(_ -> check.standing() == Check.Standing.RED);
        return new ChecklistRow(text(check), check.standing(), check.stream(), Optional.empty(), help);
    }

    private String text(Check check) {
        return switch (check) {
            case Check.SoundCheck(var of, var sound) -> Messages.text("checklist.sound." + sound, rooms.apply(of));
            case Check.Disk(var free, var wanted) ->
                free.map(hours -> Messages.text("checklist.disk", Figures.hours(hours), Figures.hours(wanted)))
                        .orElseGet(() -> Messages.text("checklist.disk.unknown"));
            case Check.Recording recording -> Messages.text("checklist.recording." + recording.standing());
            case Check.Sleep sleep -> Messages.text("checklist.sleep." + sleep.standing());
            case Check.Clock clock -> Messages.text("checklist.clock." + clock.standing());
            case Check.Ingest ingest -> Messages.text("checklist.ingest." + ingest.standing());
        };
    }

    private static Optional<Help> help(Check check) {
        return switch (check) {
            case Check.SoundCheck _ -> Optional.of(Help.ROOM);
            case Check.Disk _, Check.Recording _ -> Optional.of(Help.FOLDER);
            case Check.Ingest _ -> Optional.of(Help.NETWORK);
            case Check.Sleep _, Check.Clock _ -> Optional.empty();
        };
    }
}
