package tallyboard.ui.schedule.words;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning;
import tallyboard.desk.schedule.UnavailableScheduleException;
import tallyboard.ui.kit.Messages;

/** The sentences about a schedule file: its format, its warnings, and why it is refused or not there. */
public final class ImportWords {
    private ImportWords() {}

    public static String format(ReadSchedule.Format format) {
        return Messages.text("import.format." + format);
    }

    /** The zone, with the name that the file gives it where that is another; or what is known instead of it. */
    public static String zone(ReadSchedule.Zone zone) {
        return switch (zone) {
            case ReadSchedule.Named(var id, var written) ->
                written.isEmpty() ? id.getId() : Messages.text("import.zone.readAs", id.getId(), written);
            case ReadSchedule.OffsetsOnly(var offsets) -> Messages.text("import.zone.offsets", offsets(offsets));
            case ReadSchedule.Unknown _ -> Messages.text("import.zone.unknown");
        };
    }

    /** What was understood by a guess, about how many talks, and what was done. The titles are listed beside it. */
    public static String warning(Warning warning, ReadSchedule schedule) {
        var kind = warning.kind();
        var subject = warning.subject();
        int count = warning.talks().size();
        return switch (kind) {
            case NO_ZONE, KEY_TWICE ->
                subject.isEmpty()
                        ? Messages.text("import.warning.none." + kind, count)
                        : Messages.text("import.warning." + kind, count, subject);
            case ZONE_READ_AS, FALSE_OFFSET ->
                Messages.text("import.warning." + kind, count, subject, place(schedule.zone()));
            case NO_LENGTH -> Messages.text("import.warning." + kind, count, Talk.ASSUMED_LENGTH.toMinutes());
            case VERY_LONG -> Messages.text("import.warning." + kind, count, Limits.USUAL_LENGTH.toHours());
            default -> Messages.text("import.warning." + kind, count, subject);
        };
    }

    /** Why the file is refused. */
    public static String refusal(UnreadableScheduleException refused) {
        var arguments = refused.arguments();
        var first = arguments.isEmpty() ? "" : arguments.getFirst();
        var second = arguments.size() < 2 ? "" : arguments.get(1);
        return refused.reason() == Reason.TOO_MANY
                ? Messages.text("import.refused." + refused.reason(), Messages.text("import.what." + first), second)
                : Messages.text("import.refused." + refused.reason(), first, second);
    }

    /** Why there is no file. */
    public static String unavailable(UnavailableScheduleException absent) {
        return Messages.text("import.unavailable." + absent.reason(), absent.detail());
    }

    private static String place(ReadSchedule.Zone zone) {
        return zone instanceof ReadSchedule.Named named ? named.id().getId() : zone(zone);
    }

    private static String offsets(List<ZoneOffset> offsets) {
        return offsets.stream()
                .map(o -> o.getTotalSeconds() == 0 ? "+00:00" : o.getId())
                .collect(Collectors.joining(", "));
    }
}
