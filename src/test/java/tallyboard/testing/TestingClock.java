package tallyboard.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until the test moves it. */
public final class TestingClock implements InstantSource {
    private volatile Instant now;

    public TestingClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant moment) {
        now = moment;
    }
}
