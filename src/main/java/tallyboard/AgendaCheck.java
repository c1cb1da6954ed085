package tallyboard;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tallyboard.agenda.read.ScheduleReader;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.zone.ZoneNames;
import tallyboard.desk.schedule.Sources;
import tallyboard.desk.schedule.UnavailableScheduleException;
import tallyboard.ui.schedule.words.ImportWords;

/** Reads a schedule as the desk would, prints what it understood, and changes nothing. */
@Command(
        name = "check",
        description = {
            "Reads a schedule file as the desk does and prints its rooms, its sessions and what is odd in it.",
            "Takes frab and pretalx XML and JSON, dumps of pretalx's API, and iCal. Changes nothing.",
            "Starts are printed with their offset from UTC, lengths as h:mm; as JSON, starts in ISO 8601 and lengths in "
                    + "seconds. Ends with 0, or with 1 and one sentence when the file is refused."
        },
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true)
final class AgendaCheck implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Parameters(paramLabel = "FILE", description = "The schedule.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean isJson;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "The time zone of the venue, such as Europe/Berlin, for a file that does not say it. "
                    + "Without one such a file's times are printed without an offset.")
    private Optional<ZoneId> zone = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What can be done with an agenda on the command line. */
    @Command(
            name = "agenda",
            description = "What can be done with a schedule before the day.",
            versionProvider = Main.Version.class,
            mixinStandardHelpOptions = true,
            subcommands = AgendaCheck.class)
    static final class Agenda {}

    /** Any name that a schedule may write too. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            return ZoneNames.find(text)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is no time zone; write it as Europe/Berlin"));
        }
    }

    @Override
    public Integer call() {
        try {
            var schedule = ScheduleReader.read(Sources.open(file).bytes(), zone);
            var out = spec.commandLine().getOut();
            if (isJson) {
                out.println(new AgendaJson(schedule).text());
            } else {
                new AgendaListing(schedule).print(out);
            }
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (UnavailableScheduleException e) {
            return refuse(ImportWords.unavailable(e));
        } catch (UnreadableScheduleException e) {
            return refuse(ImportWords.refusal(e));
        }
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(file + ": " + sentence);
        return REFUSED;
    }
}
