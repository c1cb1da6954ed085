package tallyboard;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The ffmpeg program that lies in a test library, unpacked with the libraries it needs. For Linux on x86-64. */
final class NewestFfmpeg {
    private static final String PLACE = "org/bytedeco/ffmpeg/linux-x86_64/";

    private final Path folder;

    private NewestFfmpeg(Path folder) {
        this.folder = folder;
    }

    static NewestFfmpeg unpack(Path folder) throws IOException {
        var program = Objects.requireNonNull(NewestFfmpeg.class.getClassLoader().getResource(PLACE + "ffmpeg"));
        try (var jar = ((JarURLConnection) program.openConnection()).getJarFile()) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName().startsWith(PLACE) ? entry.getName().substring(PLACE.length()) : "";
                boolean isWanted = name.equals("ffmpeg") || name.startsWith("lib") && !name.startsWith("libjni");
                if (isWanted && !name.contains("/")) {
                    Files.copy(jar.getInputStream(entry), folder.resolve(name));
                }
            }
        }
        if (!folder.resolve("ffmpeg").toFile().setExecutable(true)) {
            throw new IOException("cannot be made a program");
        }
        return new NewestFfmpeg(folder);
    }

    /** Makes the process this program, whatever ffmpeg it was about to be. */
    ProcessBuilder instead(ProcessBuilder process) {
        process.command().set(0, folder.resolve("ffmpeg").toString());
        process.environment().put("LD_LIBRARY_PATH", folder.toString());
        return process;
    }
}
