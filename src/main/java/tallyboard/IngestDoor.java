package tallyboard;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import tallyboard.ingest.RtmpIngest;
import tallyboard.settings.HostPort;
import tallyboard.stream.publish.Admissions;

/** Where encoders come in, which can be moved while nobody is inside. Safe for several threads. */
final class IngestDoor implements AutoCloseable {
    private final Admissions admissions;
    private final Optional<SSLContext> tls;
    private RtmpIngest ingest;

    IngestDoor(InetSocketAddress at, Admissions admissions) throws IOException {
        this(at, admissions, Optional.empty());
    }

    /** @param tls for encoders that encrypt */
    IngestDoor(InetSocketAddress at, Admissions admissions, Optional<SSLContext> tls) throws IOException {
        this.admissions = admissions;
        this.tls = tls;
        this.ingest = RtmpIngest.start(at, admissions, tls);
    }

    synchronized InetSocketAddress address() {
        return ingest.address();
    }

    /** Closes the door here and opens it there. When it cannot be opened there, it is open here again. */
    synchronized void move(HostPort there) throws IOException {
        var here = ingest.address();
        ingest.close();
        try {
            ingest = RtmpIngest.start(there.socketAddress(), admissions, tls);
        } catch (IOException e) {
            ingest = RtmpIngest.start(here, admissions, tls);
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        ingest.close();
    }
}
