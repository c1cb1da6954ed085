package tallyboard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tallyboard.settings.Durations;
import tallyboard.settings.HostPort;
import tallyboard.settings.UserFolder;
import tallyboard.settings.atrest.SystemKeyStore;
import tallyboard.stream.key.StreamKey;
import tallyboard.ui.shell.Program;

/** The command line: the desk by default, the engine alone, or a test of the installation. */
@Command(
        name = "tallyboard",
        description = "A control room for the live streams of a conference, with its own ingest engine.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {Main.Serve.class, Main.SelfTest.class, AgendaCheck.Agenda.class})
public final class Main implements Callable<Integer> {
    private static final int FAILED = 1;

    @Mixin
    private Common common = new Common();

    @Option(names = "--rehearsal", description = "Practise with simulated encoders; nothing goes to viewers.")
    private boolean isRehearsal;

    public static void main(String[] args) {
        var line = new CommandLine(new Main())
                .registerConverter(HostPort.class, sentence(HostPort::parse))
                .registerConverter(Duration.class, sentence(Durations::parse))
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setExecutionExceptionHandler(Main::say);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws Exception {
        common.startLog();
        Desk.open(common.programme(isRehearsal), System.getenv());
        return 0;
    }

    /** What every command takes. */
    static final class Common {
        @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.")
        private Optional<Path> data = Optional.empty();

        @Option(
                names = "--rtmp",
                paramLabel = "HOST:PORT",
                description = "Where encoders publish; port 0 picks a free one. Default: port 1935, on this computer"
                        + " only or on its network as the settings say.")
        private Optional<HostPort> rtmp = Optional.empty();

        @Option(
                names = "--rtmps",
                paramLabel = "HOST:PORT",
                description =
                        "Where encoders publish that encrypt; port 0 picks a free one. Default: port 1936, where the"
                                + " settings turn it on and --rtmp is not given.")
        private Optional<HostPort> rtmps = Optional.empty();

        @Option(
                names = "--http",
                paramLabel = "HOST:PORT",
                defaultValue = "127.0.0.1:8480",
                description = "Where the REST API listens; port 0 picks a free one. Default: ${DEFAULT-VALUE}")
        private HostPort http = new HostPort("127.0.0.1", 8480);

        @Option(
                names = "--http-network",
                description = "Lets --http name an address that other computers reach. Whoever has the token may then"
                        + " do everything from there, unencrypted.")
        private boolean isHttpOnNetwork;

        @Option(
                names = "--complete-grace",
                paramLabel = "DURATION",
                defaultValue = "60s",
                description = "How long an encoder may stay connected after Complete. Default: ${DEFAULT-VALUE}")
        private Duration completeGrace = Duration.ofMinutes(1);

        @Option(
                names = "--log-level",
                paramLabel = "LEVEL",
                defaultValue = "info",
                description = "error, warning, info, debug or trace. Default: ${DEFAULT-VALUE}")
        private String logLevel = "info";

        void startLog() {
            LogSetup.toStandardError(logLevel);
        }

        Wiring.Plan plan(boolean isRehearsal) {
            var user = UserFolder.here();
            return isRehearsal
                    ? plan(data.orElseGet(user::rehearsal), StreamKey.Space.REHEARSAL)
                    : plan(data.orElseGet(user::show), StreamKey.Space.SHOW);
        }

        /** A rehearsal has its folder beside the show's. One that was asked for by its own folder knows no show. */
        Desk.Programme programme(boolean isRehearsal) {
            if (isRehearsal) {
                return new Desk.Programme(
                        data.isPresent() ? Optional.empty() : Optional.of(plan(false)), plan(true), true);
            }
            var show = plan(false);
            return new Desk.Programme(
                    Optional.of(show), plan(UserFolder.rehearsalBeside(show.data()), StreamKey.Space.REHEARSAL), false);
        }

        private Wiring.Plan plan(Path folder, StreamKey.Space space) {
            checkReach(http, isHttpOnNetwork);
            return new Wiring.Plan(
                    folder,
                    rtmp,
                    rtmps,
                    http,
                    completeGrace,
                    space,
                    space == StreamKey.Space.SHOW ? SystemKeyStore::ofThisComputer : Optional::empty);
        }
    }

    /** The API opens everything to whoever has its token, so it is not put on a network by a slip. */
    static void checkReach(HostPort http, boolean isHttpOnNetwork) {
        var address = http.socketAddress().getAddress();
        if (address != null && !address.isLoopbackAddress() && !isHttpOnNetwork) {
            throw new IllegalArgumentException(
                    "Other computers could reach the API at %s. Say --http-network as well if they are to, or leave it on 127.0.0.1."
                            .formatted(http));
        }
    }

    /** The engine without a window. */
    @Command(
            name = "serve",
            description = "Runs the engine without a window.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Option(names = "--rehearsal", description = "With three simulated encoders that send from the start.")
        private boolean isRehearsal;

        @Override
        public Integer call() throws Exception {
            common.startLog();
            var wiring = start(common.plan(isRehearsal));
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                wiring.close();
                                stopped.countDown();
                                Runtime.getRuntime().halt(0); // asked to stop and stopped: that is a success
                            },
                            "shutdown"));
            if (isRehearsal) {
                wiring.rehearse().startAll();
            }
            System.out.println(ready(wiring));
            stopped.await();
            return 0;
        }

        /** Asks on the terminal for the passphrase of the keys, where they have one that the environment does not say. */
        private static Wiring start(Wiring.Plan plan) throws Wiring.CannotStartException, IOException {
            try {
                return Wiring.start(plan, System.getenv());
            } catch (Wiring.CannotStartException e) {
                if (e.locked().isEmpty() || System.getenv(Wiring.PASSPHRASE) != null) {
                    throw e;
                }
                var typed = passphrase();
                if (typed.isEmpty()) {
                    throw e;
                }
                return Wiring.start(plan, System.getenv(), typed);
            }
        }

        /** A line from the terminal, unseen while it is typed, or from whatever feeds the standard input. */
        private static Optional<char[]> passphrase() throws IOException {
            var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
            if (terminal.isPresent()) {
                return Optional.ofNullable(terminal.get().readPassword("Passphrase of the stream keys: "));
            }
            var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            return Optional.ofNullable(input.readLine()).map(String::toCharArray);
        }

        /** The one line that scripts wait for. */
        private static String ready(Wiring wiring) {
            var json = new JsonObject();
            json.addProperty("ready", true);
            json.addProperty("rtmp", wiring.rtmpAddress());
            wiring.doors().encryptedServer().ifPresent(server -> json.addProperty("rtmps", server));
            json.addProperty("http", wiring.httpAddress());
            json.addProperty("data", wiring.folder().path().toString());
            return json.toString();
        }
    }

    /** Starts everything, publishes to itself, and looks at what was recorded. */
    @Command(
            name = "self-test",
            description = "Starts everything in a temporary folder, publishes to itself and checks the recording.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    static final class SelfTest implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Override
        public Integer call() throws Exception {
            common.startLog();
            var anyPort = new HostPort("127.0.0.1", 0);
            System.out.println(SelfCheck.run((folder, environment) -> Wiring.start(
                    new Wiring.Plan(folder, Optional.of(anyPort), anyPort, Duration.ofSeconds(1), StreamKey.Space.SHOW),
                    environment)));
            return 0;
        }
    }

    /** The version as it was built. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Tallyboard " + Product.version()};
        }
    }

    /** A terminal that was never told its characters says ASCII and shows more. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset().equals(US_ASCII) ? UTF_8 : stream.charset());
    }

    private static <T> ITypeConverter<T> sentence(ITypeConverter<T> parse) {
        return text -> {
            try {
                return parse.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }

    /** A start that cannot be is one sentence, not a stack trace; anything else is a bug and shows where it is. */
    private static int say(Exception problem, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        var cause = problem instanceof ExecutionException && problem.getCause() instanceof Exception inner
                ? inner
                : problem;
        if (cause instanceof Wiring.CannotStartException
                || cause instanceof Program.CannotOpenException
                || cause instanceof IllegalArgumentException) {
            line.getErr().println(cause.getMessage());
            return FAILED;
        }
        throw cause;
    }
}
