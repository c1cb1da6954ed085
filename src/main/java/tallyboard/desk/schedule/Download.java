package tallyboard.desk.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import tallyboard.agenda.read.Limits;
import tallyboard.desk.schedule.UnavailableScheduleException.Reason;

/**
 * One download of a schedule. Follows redirects itself, so that each address is checked before anything is sent to it; the
 * time there is counts for all of them together. Blocks the caller; an interrupt ends it.
 */
final class Download {
    /** Long enough for a slow export that is made while we wait, short enough to be waited for. */
    static final Duration TIME = Duration.ofSeconds(30);

    private static final int REDIRECTS = 5;
    private static final int OK = 200;
    private static final Set<Integer> LEADING_ON = Set.of(301, 302, 303, 307, 308);
    private static final int GZIP_MAGIC = 0x1F8B;

    private final Duration time;
    private final long deadline;

    private Download(Duration time) {
        this.time = time;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    static Source fetch(URI address, Duration time) throws UnavailableScheduleException {
        if (!isWeb(address)) {
            throw new UnavailableScheduleException(Reason.NOT_A_WEB_ADDRESS, "");
        }
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            try {
                return new Source(name(address), new Download(time).bytes(client, address));
            } finally {
                client.shutdownNow(); // an exchange that was given up must not hold the closing up
            }
        }
    }

    private byte[] bytes(HttpClient client, URI address) throws UnavailableScheduleException {
        var at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            var answer = answer(client, at);
            if (answer.statusCode() == OK) {
                return unpacked(answer);
            }
            var onward = answer.headers().firstValue("Location");
            if (!LEADING_ON.contains(answer.statusCode()) || onward.isEmpty()) {
                throw new UnavailableScheduleException(Reason.WRONG_STATUS, "" + answer.statusCode());
            }
            at = onward(at, onward.get());
        }
        throw new UnavailableScheduleException(Reason.BAD_REDIRECT, "");
    }

    private HttpResponse<byte[]> answer(HttpClient client, URI at) throws UnavailableScheduleException {
        var exchange = client.sendAsync(request(at), _ -> new LimitedBody(Limits.FILE_BYTES));
        try {
            return exchange.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            exchange.cancel(true);
            throw tooSlow();
        } catch (InterruptedException _) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnavailableScheduleException(Reason.CANCELLED, "");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case LimitedBody.TooLargeException _ -> tooLarge();
                case HttpTimeoutException _ -> tooSlow();
                case IOException _ -> new UnavailableScheduleException(Reason.NO_ANSWER, at.getHost());
                case null, default -> throw new IllegalStateException(e);
            };
        }
    }

    private static HttpRequest request(URI at) throws UnavailableScheduleException {
        try {
            return HttpRequest.newBuilder(at)
                    .header("Accept-Encoding", "gzip")
                    .header("User-Agent", "Tallyboard")
                    .build();
        } catch (IllegalArgumentException _) { // such as a port that no host has
            throw new UnavailableScheduleException(Reason.NOT_A_WEB_ADDRESS, "");
        }
    }

    private static URI onward(URI from, String location) throws UnavailableScheduleException {
        try {
            var to = from.resolve(new URI(location));
            boolean isLessSafe = isScheme(from, "https") && !isScheme(to, "https");
            if (isWeb(to) && !isLessSafe) {
                return to;
            }
        } catch (URISyntaxException _) {
            // leads nowhere
        }
        throw new UnavailableScheduleException(Reason.BAD_REDIRECT, "");
    }

    /** As it was before it was packed; a server may pack without saying so, and hand out a packed file. */
    private static byte[] unpacked(HttpResponse<byte[]> answer) throws UnavailableScheduleException {
        var bytes = answer.body();
        boolean isSaid = answer.headers()
                .firstValue("Content-Encoding")
                .filter(e -> e.toLowerCase(Locale.ROOT).contains("gzip"))
                .isPresent();
        boolean isPacked = bytes.length > 1 && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) == GZIP_MAGIC;
        if (!isSaid && !isPacked) {
            return bytes;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var whole = in.readNBytes(Limits.FILE_BYTES + 1);
            if (whole.length > Limits.FILE_BYTES) {
                throw tooLarge();
            }
            return whole;
        } catch (IOException _) {
            throw new UnavailableScheduleException(Reason.BADLY_PACKED, "");
        }
    }

    private UnavailableScheduleException tooSlow() {
        return new UnavailableScheduleException(Reason.TOO_SLOW, "" + time.toSeconds());
    }

    private static UnavailableScheduleException tooLarge() {
        return new UnavailableScheduleException(Reason.TOO_LARGE, "" + Limits.FILE_BYTES / Limits.MIB);
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null && (isScheme(address, "http") || isScheme(address, "https"));
    }

    private static boolean isScheme(URI address, String scheme) {
        return scheme.equalsIgnoreCase(address.getScheme());
    }

    /** The address without user and query: they may hold a password or a token, and the name is kept and shown. */
    private static String name(URI address) {
        try {
            return new URI(
                            address.getScheme(),
                            null,
                            address.getHost(),
                            address.getPort(),
                            address.getPath(),
                            null,
                            null)
                    .toString();
        } catch (URISyntaxException _) {
            return address.getHost();
        }
    }
}
