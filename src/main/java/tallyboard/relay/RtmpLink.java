package tallyboard.relay;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import tallyboard.relay.Links.BrokenLinkException;
import tallyboard.rtmp.ClientSession;
import tallyboard.rtmp.ClientStep;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/**
 * One connection to a target. A second virtual thread reads what the server says, all the time: one lock guards the session
 * and the writing, so its answers go out between two parcels.
 */
final class RtmpLink implements Links.Link {
    private static final int CONNECT_MILLIS = 10_000;
    /** From the first byte to the word that we may publish. */
    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** A server that takes nothing for so long takes nothing. */
    private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int READ = 8 * 1024;

    private final SimulcastTarget target;
    private final SSLSocketFactory tls;
    private final Socket plain = new Socket();
    private final ReentrantLock talk = new ReentrantLock();
    private final Condition answered = talk.newCondition();
    private Socket socket = plain;
    private Optional<ClientSession> session = Optional.empty();
    private boolean isTaken;
    private volatile Optional<Trouble> trouble = Optional.empty();
    private Setup told = Setup.NONE;
    /** When the write that goes on began; 0 while none does. */
    private volatile long writingSince;

    RtmpLink(SimulcastTarget target, SSLSocketFactory tls) {
        this.target = target;
        this.tls = tls;
    }

    @Override
    public void open(Setup setup) throws BrokenLinkException {
        connect();
        talk.lock();
        try {
            session = Optional.of(new ClientSession(Route.of(target, setup.enhanced())));
            Thread.ofVirtual().name("relay-ear").start(this::listen);
            flush();
            long nanos = ANSWER_NANOS;
            while (!isTaken) {
                throwIfBroken();
                if (nanos <= 0) {
                    throw new BrokenLinkException(Trouble.UNREACHABLE);
                }
                nanos = answered.awaitNanos(nanos);
            }
            session().metadata(Tags.metadata(setup));
            tell(setup, 0);
            flush();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BrokenLinkException(Trouble.HUNG_UP);
        } catch (IOException _) {
            throw broken();
        } finally {
            talk.unlock();
        }
    }

    private void connect() throws BrokenLinkException {
        var address = target.address();
        try {
            plain.setTcpNoDelay(true);
            plain.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            if (address.isEncrypted()) {
                plain.setSoTimeout(CONNECT_MILLIS);
                var secured = (SSLSocket) tls.createSocket(plain, address.host(), address.port(), true);
                var demands = secured.getSSLParameters();
                demands.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(demands);
                secured.startHandshake();
                plain.setSoTimeout(0);
                socket = secured;
            }
        } catch (SSLException _) {
            throw new BrokenLinkException(Trouble.NOT_TRUSTED);
        } catch (IOException | IllegalArgumentException _) {
            throw new BrokenLinkException(Trouble.UNREACHABLE);
        }
    }

    @Override
    public void send(Parcel parcel, long millis) throws BrokenLinkException {
        talk.lock();
        try {
            throwIfBroken();
            tell(parcel.setup(), millis);
            if (parcel.isPicture()) {
                session().video(wire(millis), Tags.picture(parcel));
            } else {
                session().audio(wire(millis), Tags.sound(parcel));
            }
            flush();
        } catch (IOException _) {
            throw broken();
        } finally {
            talk.unlock();
        }
    }

    /** The configurations, where they are not those that the server has. */
    private void tell(Setup setup, long millis) {
        if (!setup.video().equals(told.video())) {
            setup.video().ifPresent(format -> session().video(wire(millis), Tags.of(format)));
        }
        if (!setup.audio().equals(told.audio())) {
            setup.audio().ifPresent(format -> session().audio(wire(millis), Tags.of(format)));
        }
        told = setup;
    }

    private void listen() {
        var bytes = new byte[READ];
        try {
            while (true) {
                int count = socket.getInputStream().read(bytes);
                if (count < 0) {
                    throw new EOFException("the server hung up");
                }
                hear(ByteBuffer.wrap(bytes, 0, count));
            }
        } catch (IOException _) {
            breakDown(Trouble.HUNG_UP);
        }
    }

    private void hear(ByteBuffer bytes) throws IOException {
        talk.lock();
        try {
            while (true) {
                switch (session().next(bytes)) {
                    case ClientStep.Publishing _ -> {
                        isTaken = true;
                        answered.signalAll();
                    }
                    case ClientStep.Refused _ -> {
                        breakDown(Trouble.REFUSED);
                        return;
                    }
                    case ClientStep.End _ -> {
                        breakDown(Trouble.NOT_RTMP);
                        return;
                    }
                    case ClientStep.NeedBytes _ -> {
                        flush();
                        return;
                    }
                }
            }
        } finally {
            talk.unlock();
        }
    }

    private void flush() throws IOException {
        var out = session().outgoing();
        var bytes = new byte[out.remaining()];
        out.get(bytes);
        if (bytes.length == 0) {
            return;
        }
        writingSince = System.nanoTime() | 1; // never the 0 that means nothing
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } finally {
            writingSince = 0;
        }
    }

    @Override
    public void leave() {
        talk.lock();
        try {
            session().unpublish();
            flush();
            plain.shutdownOutput();
        } catch (IOException _) {
            // it is gone already
        } finally {
            talk.unlock();
        }
    }

    @Override
    public void checkDeadline() {
        long since = writingSince;
        if (since != 0 && System.nanoTime() - since > WRITE_NANOS) {
            breakDown(Trouble.TOO_SLOW);
        }
    }

    /** The first trouble is the one; those that follow come of the close. Without the lock: a write may hold that. */
    private void breakDown(Trouble why) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(why);
        }
        close();
        if (talk.tryLock()) {
            try {
                answered.signalAll();
            } finally {
                talk.unlock();
            }
        }
    }

    private void throwIfBroken() throws BrokenLinkException {
        if (trouble.isPresent()) {
            throw new BrokenLinkException(trouble.get());
        }
    }

    private BrokenLinkException broken() {
        return new BrokenLinkException(trouble.orElse(Trouble.HUNG_UP));
    }

    /** At once, without a goodbye that a server which reads nothing could hold up. */
    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException e) {
            System.getLogger(RtmpLink.class.getName())
                    .log(System.Logger.Level.DEBUG, "Closing the connection to a target", e);
        }
    }

    private ClientSession session() {
        return session.orElseThrow();
    }

    /** RTMP's timestamps have 32 bits and begin again after 49 days. */
    private static long wire(long millis) {
        return millis & 0xFFFF_FFFFL;
    }
}
