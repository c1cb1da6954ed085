package tallyboard.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.Optional;
import tallyboard.rtmp.ServerSession;
import tallyboard.rtmp.Step;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.command.FoundKey;
import tallyboard.rtmp.command.KeyPlace;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Admission;
import tallyboard.stream.publish.Admissions;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Publication;
import tallyboard.stream.publish.Publication.End;
import tallyboard.stream.publish.Publisher;

/**
 * One encoder's connection, from its first byte to its close. Runs on a virtual thread of its own; {@link #drop} and the
 * deadline may come from any thread and only close the channel, which ends the blocking read.
 */
final class EncoderConnection implements Runnable, Publisher {
    private static final System.Logger LOG = System.getLogger(EncoderConnection.class.getName());
    /** What one read takes from the kernel at most; smaller ones cost a system call each. */
    private static final int READ = 64 * 1024;

    private final ByteChannel channel;
    private final String address;
    private final Admissions admissions;
    private final ServerSession session = new ServerSession();
    private final ByteBuffer in = ByteBuffer.allocateDirect(READ).flip();
    private Optional<Publication> publication = Optional.empty();
    private Optional<Feed> feed = Optional.empty();
    private boolean isLeaving;
    private volatile boolean isDropped;
    private volatile boolean isLate;
    private volatile long deadline;

    EncoderConnection(ByteChannel channel, String address, Admissions admissions) {
        this.channel = channel;
        this.address = address;
        this.admissions = admissions;
        within(Deadlines.HANDSHAKE);
    }

    @Override
    public void run() {
        try (channel) {
            converse();
        } catch (IOException _) {
            // the socket is gone, which is how most encoders leave
        } finally {
            end(isDropped ? End.DROPPED : isLate ? End.TIMED_OUT : End.CLOSED);
        }
    }

    @Override
    public void drop() {
        isDropped = true;
        close();
    }

    /** Closes the connection when its time is up. Called a few times a second. */
    void checkDeadline(long nanoTime) {
        if (deadline != 0 && nanoTime - deadline > 0) {
            isLate = true;
            close();
        }
    }

    private void converse() throws IOException {
        boolean wasOpen = false;
        while (true) {
            var step = session.next(in);
            if (!wasOpen && session.isOpen()) {
                wasOpen = true;
                within(Deadlines.PUBLISH);
            }
            switch (step) {
                case Step.NeedBytes _ -> {
                    if (!read()) {
                        return;
                    }
                }
                case Step.Admit(var app, var found, var encoder) -> admit(found, encoder);
                case Step.Metadata(var metadata) ->
                    metadata.encoder()
                            .ifPresent(name -> publication.ifPresent(p -> p.named(EncoderNames.product(name))));
                case Step.Video video -> check(feed.map(f -> f.video(video)).orElse(true));
                case Step.Audio audio -> check(feed.map(f -> f.audio(audio)).orElse(true));
                case Step.Unpublish _ -> {
                    end(End.INTENDED);
                    leave();
                }
                case Step.End(var fault) -> {
                    over(fault);
                    return;
                }
            }
        }
    }

    private boolean read() throws IOException {
        flush();
        in.compact();
        int count = channel.read(in);
        in.flip();
        return count >= 0;
    }

    private void admit(FoundKey found, String name) {
        var encoder = new Encoder(address, name.isBlank() ? Encoder.UNKNOWN : name, EncoderNames.product(name));
        var key = new StreamKey(found.key().reveal());
        switch (admissions.admit(new Attempt(key, place(found.place()), encoder, this))) {
            case Admission.Accepted(var accepted) -> {
                publication = Optional.of(accepted);
                feed = Optional.of(new Feed(accepted));
                deadline = 0;
                session.accept();
            }
            case Admission.Refused _ -> session.refuse();
        }
    }

    private static Attempt.Place place(KeyPlace place) {
        return switch (place) {
            case PUBLISH_NAME, PUBLISH_NAME_WITH_QUERY, WHOLE_ADDRESS -> Attempt.Place.STREAM_NAME;
            case APP, SERVER_ADDRESS -> Attempt.Place.SERVER_FIELD;
        };
    }

    private void check(boolean makesSense) throws IOException {
        if (!makesSense) {
            end(End.BROKE_PROTOCOL);
            throw new IOException("too many tags that make no sense");
        }
    }

    /** Nothing more will be understood: the last answer goes out, and the peer gets a moment to read it. */
    private void over(Fault fault) throws IOException {
        if (fault != Fault.REFUSED) {
            LOG.log(System.Logger.Level.INFO, "Closed the connection of {0}: {1}", address, fault.sentence());
        }
        end(End.BROKE_PROTOCOL);
        flush();
        leave();
        if (isFirstByteFault(fault)) {
            return;
        }
        do {
            in.clear();
        } while (channel.read(in) >= 0);
    }

    /** Somebody who speaks another language altogether waits for no answer of ours. */
    private static boolean isFirstByteFault(Fault fault) {
        return switch (fault) {
            case LOOKS_LIKE_RTMPS, LOOKS_LIKE_RTMPE, LOOKS_LIKE_HTTP, NOT_RTMP -> true;
            default -> false;
        };
    }

    private void flush() throws IOException {
        var out = session.outgoing();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private void leave() {
        if (!isLeaving) {
            isLeaving = true;
            within(Deadlines.GOODBYE);
        }
    }

    private void within(Duration time) {
        long at = System.nanoTime() + time.toNanos();
        deadline = at == 0 ? 1 : at;
    }

    private void end(End how) {
        var ending = publication;
        publication = Optional.empty();
        feed = Optional.empty();
        ending.ifPresent(p -> p.ended(how));
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Closing the connection of an encoder", e);
        }
    }
}
