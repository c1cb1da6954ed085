package tallyboard.relay;

import tallyboard.stream.simulcast.SimulcastTarget;

/** For a rehearsal: every target takes everything at once, and nothing leaves this computer. */
public final class LocalLinks implements Links {
    private static final System.Logger LOG = System.getLogger(LocalLinks.class.getName());

    @Override
    public Link to(SimulcastTarget target) {
        return new Link() {
            private long bytes;

            @Override
            public void open(Setup setup) {
                LOG.log(System.Logger.Level.INFO, "Would push to {0}; in a rehearsal nothing leaves", target.address());
            }

            @Override
            public void send(Parcel parcel, long millis) {
                bytes += parcel.size();
            }

            @Override
            public void leave() {
                LOG.log(System.Logger.Level.INFO, "Would have sent {0} bytes to {1}", bytes, target.address());
            }

            @Override
            public void checkDeadline() {}

            @Override
            public void close() {}
        };
    }
}
