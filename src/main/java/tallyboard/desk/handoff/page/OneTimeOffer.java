package tallyboard.desk.handoff.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may still have the key from a one-time page: whoever opens it first, from that address, once, within ten minutes.
 * Opening asks, taking ends; a program that only looks at links takes nothing. Safe for several threads.
 */
final class OneTimeOffer {
    static final Duration OPEN = Duration.ofMinutes(10);
    /** Nothing in it that is mistaken for something else when it is typed. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final String path;
    private final InstantSource clock;
    private final Instant until;
    private Optional<String> visitor = Optional.empty();
    private boolean isTaken;

    OneTimeOffer(InstantSource clock) {
        this.clock = clock;
        this.until = clock.instant().plus(OPEN);
        this.path = "/" + code();
    }

    /** Short enough to be typed, and with 59 random bits too long to be guessed in ten minutes. */
    private static String code() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** Where the page is, unguessable. */
    String path() {
        return path;
    }

    /** Whether this address may see the page; the first one that does is the only one from then on. */
    synchronized boolean opens(String asked, String address) {
        if (!isOpen() || !MessageDigest.isEqual(path.getBytes(UTF_8), asked.getBytes(UTF_8))) {
            return false;
        }
        if (visitor.isEmpty()) {
            visitor = Optional.of(address);
        }
        return visitor.get().equals(address);
    }

    /** Whether this address gets the key now; nobody gets it again. */
    synchronized boolean takes(String asked, String address) {
        if (!opens(asked, address)) {
            return false;
        }
        isTaken = true;
        return true;
    }

    synchronized boolean isTaken() {
        return isTaken;
    }

    /** The address that opened the page. */
    synchronized Optional<String> visitor() {
        return visitor;
    }

    synchronized boolean isOpen() {
        return !isTaken && clock.instant().isBefore(until);
    }

    Duration left() {
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
