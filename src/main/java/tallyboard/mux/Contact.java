package tallyboard.mux;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tallyboard.mux.FaultException.Fault;
import tallyboard.mux.FaultException.NoUse;
import tallyboard.stream.Refusal.NoAnswer.Why;
import tallyboard.stream.event.Fact;
import tallyboard.stream.reach.Reach;

/**
 * Whether the engine answers, since when not, and when it is asked again: after two seconds as a rule, later the more
 * requests a look takes, and with growing pauses while it does not answer. Any thread.
 */
final class Contact implements Reach {
    /** Mux allows 5 requests a second in the long run and counts those of others on the account; half of it is ours. */
    private static final Duration PER_REQUEST = Duration.ofMillis(400);

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(Contact.class.getName());

    private final String host;
    private final Known known;
    private final InstantSource clock;
    private Optional<Instant> answeredAt = Optional.empty();
    private Optional<Why> trouble = Optional.empty();
    private Duration pause = USUAL_PAUSE;
    private Instant due;

    Contact(String host, Known known, InstantSource clock) {
        this.host = host;
        this.known = known;
        this.clock = clock;
        this.due = clock.instant();
    }

    @Override
    public Optional<String> host() {
        return Optional.of(host);
    }

    /** Before the first answer, too: what the last run knew is not fresh. */
    @Override
    public synchronized Optional<Stale> stale() {
        if (trouble.isEmpty() && answeredAt.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Stale(answeredAt, trouble.orElse(Why.SILENT)));
    }

    synchronized Optional<Instant> answeredAt() {
        return answeredAt;
    }

    /** A clock that was set back must not silence the polls. */
    synchronized boolean isDue() {
        var now = clock.instant();
        return !now.isBefore(due) || due.isAfter(now.plus(LONGEST_PAUSE).plus(LONGEST_PAUSE));
    }

    /** The next look is wanted at once. */
    synchronized void hurry() {
        due = clock.instant();
    }

    /** A whole look was answered. */
    void answered(long requests) {
        if (isAnswered(requests)) {
            LOG.log(Level.INFO, "{0} answers again", host);
            known.note(Optional.empty(), Fact.ENGINE_BACK, Map.of("subject", host));
        }
    }

    private synchronized boolean isAnswered(long requests) {
        boolean isBack = trouble.isPresent();
        var now = clock.instant();
        answeredAt = Optional.of(now);
        trouble = Optional.empty();
        pause = USUAL_PAUSE;
        var paced = PER_REQUEST.multipliedBy(requests);
        due = now.plus(paced.compareTo(USUAL_PAUSE) > 0 ? paced : USUAL_PAUSE);
        return isBack;
    }

    /** A look came to nothing. */
    void failed(Fault fault) {
        var why = fault instanceof NoUse noUse ? noUse.why() : Why.FAILED;
        if (isLost(fault, why)) {
            LOG.log(Level.INFO, "{0} does not answer: {1}", host, why);
            known.note(Optional.empty(), Fact.ENGINE_LOST, Map.of("subject", host));
        }
    }

    private synchronized boolean isLost(Fault fault, Why why) {
        boolean isNew = trouble.isEmpty();
        trouble = Optional.of(why);
        var asked = fault instanceof NoUse noUse ? noUse.retryAfter() : Optional.<Duration>empty();
        due = clock.instant()
                .plus(asked.filter(wish -> wish.compareTo(pause) > 0).orElse(pause));
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return isNew;
    }
}
