package tallyboard.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;
import tallyboard.rtmp.ServerSession;
import tallyboard.rtmp.Step;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.command.FoundKey;
import tallyboard.rtmp.command.KeyPlace;
import tallyboard.rtmp.command.StreamMetadata;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Admission;
import tallyboard.stream.publish.Admissions;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Publication;
import tallyboard.stream.publish.Publication.End;
import tallyboard.stream.publish.Publisher;

/**
 * One encoder's connection, from its first byte to its close. {@link #greet} and then {@link #publish} each run on a thread of
 * their own; {@link #drop} and the deadline may come from any thread and only close the channel, which ends the blocking
 * read or write.
 */
final class EncoderConnection implements Publisher {
    /** Who is told that this connection publishes from now on. */
    interface Settling {
        void settle(EncoderConnection connection);
    }

    private static final System.Logger LOG = System.getLogger(EncoderConnection.class.getName());
    /** What is read at once from somebody unknown; whole conversations up to publish fit. */
    private static final int FIRST_READ = 4 * 1024;
    /** What is read at once from an accepted encoder; smaller pieces cost a system call each. */
    private static final int READ = 64 * 1024;

    private static final String RESTART = "The server restarts.";
    /** After less than this there is nothing to catch up with. */
    private static final int MUCH = READ / 2;
    /** So long what comes is left to gather: to be woken for each picture and each sound costs more than to take them. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final long NO_DEADLINE = Long.MAX_VALUE;

    private final ByteChannel channel;
    private final String address;
    private final Admissions admissions;
    private final Settling settling;
    private final Deadlines deadlines;
    private final ServerSession session = new ServerSession();
    private final long began = System.nanoTime();
    private ByteBuffer in = ByteBuffer.allocate(FIRST_READ).flip();
    private Optional<Feed> feed = Optional.empty();
    private boolean isGreeted;
    private volatile boolean isDropped;
    private volatile boolean canReconnect;
    private volatile boolean isToReconnect;
    /** Nanoseconds after {@link #began}. */
    private volatile long deadline;

    EncoderConnection(
            ByteChannel channel, String address, Admissions admissions, Settling settling, Deadlines deadlines) {
        this.channel = channel;
        this.address = address;
        this.admissions = admissions;
        this.settling = settling;
        this.deadlines = deadlines;
        this.deadline = deadlines.handshake().toNanos();
    }

    String address() {
        return address;
    }

    /** Talks with whoever called until they may publish, or are gone; answers whether they may. */
    boolean greet() {
        boolean isAccepted = false;
        try {
            isAccepted = converse();
        } catch (SSLException e) {
            LOG.log(System.Logger.Level.INFO, "Closed the connection of {0}: {1}", address, e.getMessage());
        } catch (IOException _) {
            // the socket is gone
        } finally {
            if (!isAccepted) {
                leave();
            }
        }
        return isAccepted;
    }

    /** Takes what an accepted encoder sends, until it is gone. */
    void publish() {
        try {
            converse();
        } catch (IOException _) {
            // the socket is gone, which is how most encoders leave
        } finally {
            leave();
        }
    }

    @Override
    public void drop() {
        isDropped = true;
        close();
    }

    /**
     * The program is about to end: an encoder that can is asked to connect anew, with the next media that it sends. Answers
     * whether it can.
     */
    boolean askToReconnect() {
        isToReconnect = canReconnect;
        return canReconnect;
    }

    /** Closes the connection when its time is up. Called a few times a second. */
    void checkDeadline() {
        if (elapsed() > deadline) {
            LOG.log(System.Logger.Level.DEBUG, "Closed the connection of {0}: its time was up", address);
            close();
        }
    }

    /** True once, when the encoder has been accepted; false when there is nothing more to say. */
    private boolean converse() throws IOException {
        while (true) {
            var step = session.next(in);
            if (!isGreeted && session.isOpen()) {
                isGreeted = true;
                within(deadlines.publish());
            }
            switch (step) {
                case Step.NeedBytes _ -> {
                    if (!read()) {
                        return false;
                    }
                }
                case Step.Video video -> feed.ifPresent(it -> it.video(video));
                case Step.Audio audio -> feed.ifPresent(it -> it.audio(audio));
                case Step.Admit(var _, var found, var name) -> {
                    if (admit(found, name)) {
                        return true;
                    }
                }
                case Step.Metadata(var metadata) -> name(metadata);
                case Step.Unpublish _ -> {
                    end(End.INTENDED);
                    within(deadlines.goodbye());
                }
                case Step.End(var fault) -> {
                    over(fault);
                    return false;
                }
            }
        }
    }

    /** False when the peer has closed, or has long said nothing that makes sense. */
    private boolean read() throws IOException {
        if (feed.filter(Feed::makesNoSense).isPresent()) {
            tellWhy(Fault.TAG_UNKNOWN);
            end(End.BROKE_PROTOCOL);
            return false;
        }
        if (isToReconnect) {
            isToReconnect = false;
            session.askToReconnect(RESTART);
        }
        flush();
        if (feed.isPresent() && in.limit() < MUCH) {
            LockSupport.parkNanos(GATHERING.toNanos());
        }
        in.clear();
        int count = channel.read(in);
        in.flip();
        return count >= 0;
    }

    private boolean admit(FoundKey found, String name) {
        deadline = NO_DEADLINE; // the engine takes the time it takes
        var encoder = new Encoder(address, name.isBlank() ? Encoder.UNKNOWN : name, EncoderNames.product(name));
        var key = new StreamKey(found.key().reveal());
        return switch (admissions.admit(new Attempt(key, place(found.place()), encoder, this))) {
            case Admission.Accepted(var publication) -> {
                accept(publication);
                yield true;
            }
            case Admission.Refused _ -> {
                session.refuse();
                yield false;
            }
        };
    }

    private void accept(Publication publication) {
        feed = Optional.of(new Feed(publication));
        settling.settle(this);
        in = ByteBuffer.allocateDirect(READ).put(in).flip();
        session.accept();
        canReconnect = session.canReconnect();
    }

    private void name(StreamMetadata metadata) {
        metadata.encoder()
                .map(EncoderNames::product)
                .ifPresent(name -> feed.ifPresent(it -> it.publication().named(name)));
    }

    private static Attempt.Place place(KeyPlace place) {
        return switch (place) {
            case PUBLISH_NAME, PUBLISH_NAME_WITH_QUERY, WHOLE_ADDRESS -> Attempt.Place.STREAM_NAME;
            case APP, SERVER_ADDRESS -> Attempt.Place.SERVER_FIELD;
        };
    }

    /** Nothing more will be understood: the last answer goes out, and the peer gets a moment to read it. */
    private void over(Fault fault) throws IOException {
        if (fault != Fault.REFUSED) {
            tellWhy(fault);
        }
        end(End.BROKE_PROTOCOL);
        if (fault.isAnotherLanguage()) {
            return;
        }
        within(deadlines.goodbye());
        flush();
        do {
            in.clear();
        } while (channel.read(in) >= 0);
    }

    private void tellWhy(Fault fault) {
        LOG.log(System.Logger.Level.INFO, "Closed the connection of {0}: {1}", address, fault.sentence());
    }

    private void flush() throws IOException {
        var out = session.outgoing();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private long elapsed() {
        return System.nanoTime() - began;
    }

    private void within(Duration time) {
        deadline = elapsed() + time.toNanos();
    }

    private void leave() {
        close();
        end(isDropped ? End.DROPPED : End.CLOSED);
    }

    private void end(End how) {
        var ending = feed;
        feed = Optional.empty();
        ending.ifPresent(it -> it.publication().ended(how));
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Closing the connection of an encoder", e);
        }
    }
}
