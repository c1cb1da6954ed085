package tallyboard.desk.handoff.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who may still have the key from a one-time page: whoever opens it first, from that address, once, within ten minutes.
 * Opening asks, taking ends; a program that only looks at links takes nothing. Safe for several threads.
 */
final class OneTimeOffer {
    static final Duration OPEN = Duration.ofMinutes(10);
    private static final int BYTES = 16;

    private final String path;
    private final InstantSource clock;
    private final Instant until;
    private Optional<String> visitor = Optional.empty();
    private boolean isTaken;

    OneTimeOffer(InstantSource clock) {
        this.clock = clock;
        this.until = clock.instant().plus(OPEN);
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.path = "/" + HexFormat.of().formatHex(random);
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
