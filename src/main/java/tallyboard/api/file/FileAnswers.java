package tallyboard.api.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;

/**
 * Answers with a file or a single range of it. The file may still grow: what it holds now is its length for this request,
 * and its tag changes with every byte, so that a client which resumes a download never joins two states of it.
 */
public final class FileAnswers {
    private FileAnswers() {}

    public static Answer of(Path file, String type, Call call) throws ProblemException, IOException {
        long size = Files.size(file);
        var tag = tag(file, size);
        var headers = new HashMap<>(Map.of(
                "Content-Type", type, "Accept-Ranges", "bytes", "ETag", tag, "Cache-Control", "private, no-cache"));
        if (call.header("If-None-Match").filter(seen -> names(seen, tag)).isPresent()) {
            return new Answer.Empty(304, headers);
        }
        var range = range(call, tag, size);
        if (range.isEmpty()) {
            return new Answer.FilePart(200, file, 0, size, headers);
        }
        if (!range.get().isSatisfiable()) {
            throw Problem.of(416, "invalid_parameters", "The range lies behind the end of the file.")
                    .with("Content-Range", "bytes */" + size)
                    .asException();
        }
        headers.put("Content-Range", range.get().of(size));
        return new Answer.FilePart(206, file, range.get().from(), range.get().length(), headers);
    }

    /** Ranges are for GET alone, and only while the file is the one that If-Range names. */
    private static Optional<ByteRange> range(Call call, String tag, long size) {
        if (call.isHead()
                || call.header("If-Range").filter(seen -> !seen.equals(tag)).isPresent()) {
            return Optional.empty();
        }
        return call.header("Range").flatMap(header -> ByteRange.asked(header, size));
    }

    private static String tag(Path file, long size) throws IOException {
        return "\"" + Long.toHexString(size) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "\"";
    }

    private static boolean names(String header, String tag) {
        for (var seen : header.split(",")) {
            if (seen.strip().equals(tag)
                    || seen.strip().equals("W/" + tag)
                    || seen.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
