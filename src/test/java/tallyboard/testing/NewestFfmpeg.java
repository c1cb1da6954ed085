package tallyboard.testing;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs ffmpeg and ffprobe that lie in a test library, unpacked with what they need. For Linux on x86-64. */
public final class NewestFfmpeg {
    private static final String PLACE = "org/bytedeco/ffmpeg/linux-x86_64/";
    private static final List<String> PROGRAMS = List.of("ffmpeg", "ffprobe");

    private final Path folder;

    private NewestFfmpeg(Path folder) {
        this.folder = folder;
    }

    /** What a program printed. */
    public record Answer(String out, String err) {}

    public static NewestFfmpeg unpack(Path folder) throws IOException {
        var program = Objects.requireNonNull(NewestFfmpeg.class.getClassLoader().getResource(PLACE + "ffmpeg"));
        Files.createDirectories(folder);
        try (var jar = ((JarURLConnection) program.openConnection()).getJarFile()) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName().startsWith(PLACE) ? entry.getName().substring(PLACE.length()) : "";
                boolean isWanted = PROGRAMS.contains(name) || name.startsWith("lib") && !name.startsWith("libjni");
                if (isWanted && !name.contains("/")) {
                    Files.copy(jar.getInputStream(entry), folder.resolve(name));
                }
            }
        }
        for (var name : PROGRAMS) {
            if (!folder.resolve(name).toFile().setExecutable(true)) {
                throw new IOException("cannot be made a program");
            }
        }
        return new NewestFfmpeg(folder);
    }

    /** Makes the process this program, whatever ffmpeg it was about to be. */
    public ProcessBuilder instead(ProcessBuilder process) {
        return instead("ffmpeg", process);
    }

    private ProcessBuilder instead(String program, ProcessBuilder process) {
        process.command().set(0, folder.resolve(program).toString());
        process.environment().put("LD_LIBRARY_PATH", folder.toString());
        return process;
    }

    /** Runs one of the programs to its end, warnings and errors told. */
    public Answer run(String program, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, program, ".out");
        var err = Files.createTempFile(folder, program, ".err");
        var command = Stream.concat(Stream.of(program, "-v", "warning"), Stream.of(arguments))
                .toList();
        var process = instead(program, new ProcessBuilder(new ArrayList<>(command)))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError(program + " does not come to an end");
            }
        } finally {
            process.destroyForcibly();
        }
        return new Answer(Files.readString(out), Files.readString(err));
    }
}
