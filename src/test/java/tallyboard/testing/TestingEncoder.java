package tallyboard.testing;

import java.time.Duration;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Admission;
import tallyboard.stream.publish.Admissions;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.Publication;
import tallyboard.stream.publish.Publisher;

/** An encoder without a socket: offers a key, sends media as the test's clock goes on, leaves or is dropped. */
public final class TestingEncoder implements Publisher {
    private static final int FRAMES_PER_SECOND = 30;

    private final Encoder identity;
    private final Admissions admissions;
    private final TestingClock clock;
    private Admission answer = new Admission.Refused(null);
    private long pictures;
    private long sounds;
    private boolean isDropped;

    public TestingEncoder(String address, String name, Admissions admissions, TestingClock clock) {
        this.identity = new Encoder(address, name);
        this.admissions = admissions;
        this.clock = clock;
    }

    public Admission publish(StreamKey key) {
        return publish(key, Attempt.Place.STREAM_NAME);
    }

    public Admission publish(StreamKey key, Attempt.Place place) {
        pictures = 0;
        sounds = 0;
        isDropped = false;
        answer = admissions.admit(new Attempt(key, place, identity, this));
        if (answer instanceof Admission.Accepted(var publication)) {
            publication.format(TestingMedia.video());
            publication.format(TestingMedia.audio());
        }
        return answer;
    }

    public boolean isAccepted() {
        return answer instanceof Admission.Accepted;
    }

    public EncoderRefusal refusal() {
        return ((Admission.Refused) answer).refusal();
    }

    public Publication publication() {
        return ((Admission.Accepted) answer).publication();
    }

    /** Sends media for so long, the clock going along. A key picture comes each second of media. */
    public void send(Duration length) {
        send(length, () -> clock.pass(Duration.ofNanos(1_000_000_000L / FRAMES_PER_SECOND)));
    }

    /** Sends so much media at this moment, for a test that moves the clock for several encoders. Answers how many pictures. */
    public long sendAtOnce(Duration length) {
        return send(length, () -> {});
    }

    private long send(Duration length, Runnable afterEach) {
        long frames = length.toMillis() * FRAMES_PER_SECOND / 1000;
        for (long i = 0; i < frames; i++) {
            long millis = pictures * 1000 / FRAMES_PER_SECOND;
            publication().sample(TestingMedia.picture(millis, pictures % FRAMES_PER_SECOND == 0));
            pictures++;
            while (sounds * 1024 * 1000 / 48_000 <= millis) {
                publication().sample(TestingMedia.sound(sounds * 1024 * 1000 / 48_000));
                sounds++;
            }
            afterEach.run();
        }
        return frames;
    }

    /** The connection breaks without a word. */
    public void loseConnection() {
        publication().ended(Publication.End.CLOSED);
    }

    /** The encoder is stopped by its user. */
    public void stop() {
        publication().ended(Publication.End.INTENDED);
    }

    @Override
    public void drop() {
        isDropped = true;
    }

    /** Whether the engine has cut the connection. */
    public boolean isDropped() {
        return isDropped;
    }
}
