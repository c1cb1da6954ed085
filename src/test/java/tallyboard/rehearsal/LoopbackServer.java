package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tallyboard.rtmp.ServerSession;
import tallyboard.rtmp.Step;

/** An RTMP server without an engine: takes or refuses every encoder, and remembers what each said. */
final class LoopbackServer implements AutoCloseable {
    private final ServerSocketChannel door;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();
    private volatile boolean takesAll = true;
    private volatile boolean isDeaf;

    LoopbackServer() throws IOException {
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.add(Thread.ofVirtual().start(this::accept));
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) door.getLocalAddress();
    }

    void refuseAll() {
        takesAll = false;
    }

    void takeAll() {
        takesAll = true;
    }

    /** From now on connections are taken and nothing is read from them. */
    void beDeaf() {
        isDeaf = true;
    }

    /** The next encoder that asked to publish. */
    Visit nextVisit() throws InterruptedException {
        var visit = visits.poll(20, TimeUnit.SECONDS);
        assertNotNull(visit, "nobody came");
        return visit;
    }

    boolean hasVisit() {
        return !visits.isEmpty();
    }

    /** Closes every connection without a word. */
    void cutAll() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = door.accept();
                open.add(socket);
                if (!isDeaf) {
                    threads.add(Thread.ofVirtual().start(() -> serve(socket)));
                }
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private void serve(SocketChannel socket) {
        var visit = new Visit();
        try (socket) {
            converse(socket, visit);
        } catch (IOException _) {
            // cut by either side: the visit is over all the same
        }
        open.remove(socket);
        visit.over();
    }

    private void converse(SocketChannel socket, Visit visit) throws IOException {
        var session = new ServerSession();
        var in = ByteBuffer.allocate(1 << 16);
        while (socket.read(in) >= 0) {
            in.flip();
            var step = session.next(in);
            while (!(step instanceof Step.NeedBytes)) {
                if (step instanceof Step.End) {
                    send(socket, session);
                    return;
                }
                visit.heard(step);
                if (step instanceof Step.Admit) {
                    answer(session, visit);
                }
                step = session.next(in);
            }
            in.compact();
            send(socket, session);
        }
    }

    private void answer(ServerSession session, Visit visit) {
        if (takesAll) {
            session.accept();
        } else {
            session.refuse();
        }
        visits.add(visit);
    }

    private static void send(SocketChannel socket, ServerSession session) throws IOException {
        var out = session.outgoing();
        while (out.hasRemaining()) {
            socket.write(out);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        door.close();
        cutAll();
        for (var thread : threads) {
            thread.join();
        }
    }
}
