package tallyboard.relay;

import javax.net.ssl.SSLSocketFactory;
import tallyboard.stream.simulcast.SimulcastTarget;

/** By RTMP or RTMPS, to wherever the address of a target leads. A server by RTMPS must prove its name. */
final class RtmpLinks implements Links {
    private final SSLSocketFactory tls;

    RtmpLinks() {
        this((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    RtmpLinks(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public Link to(SimulcastTarget target) {
        return new RtmpLink(target, tls);
    }
}
