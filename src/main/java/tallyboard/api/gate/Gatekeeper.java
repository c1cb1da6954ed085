package tallyboard.api.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;

/**
 * Lets in who addresses us by one of our own names, comes from no foreign web page, and holds a token. The first two
 * keep pages that a browser on this machine shows from reaching a server on its loopback: a page can name its own host so
 * that it resolves to us, and then the Host header betrays it.
 */
public final class Gatekeeper {
    private static final String SCHEME = "basic ";

    private final InetSocketAddress bound;
    private final Credentials credentials;
    private final RateLimits limits;

    /**
     * Guards the server that was told to listen at {@code bound}.
     *
     * @param credentials knows whose pair is whose
     */
    public Gatekeeper(InetSocketAddress bound, Credentials credentials, RateLimits limits) {
        this.bound = bound;
        this.credentials = credentials;
        this.limits = limits;
    }

    /** Knows the bearers of tokens. */
    public interface Credentials {
        Optional<Bearer> bearer(String id, String secret);
    }

    /** Who asks; a request that is not let in is refused with its reason. */
    public Bearer admit(Request request) throws ProblemException {
        var ours = authorities(request);
        var hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        if (hosts.size() != 1 || !ours.contains(hosts.getFirst().toLowerCase(Locale.ROOT))) {
            throw Problem.of(421, "misdirected_request", "This is not the address of this Tallyboard.")
                    .asException();
        }
        for (var origin : request.getHeaders().getValuesList(HttpHeader.ORIGIN)) {
            if (!origin.startsWith("http://") || !ours.contains(origin.substring("http://".length()))) {
                throw Problem.of(403, "forbidden", "Requests from web pages are not taken.")
                        .asException();
            }
        }
        var bearer = bearer(request);
        if (bearer.isEmpty()) {
            limits.take(RateLimits.Kind.WRONG, Request.getRemoteAddr(request));
            throw Problem.unauthorized().asException();
        }
        var method = request.getMethod();
        boolean isReading = method.equals("GET") || method.equals("HEAD");
        limits.take(
                isReading ? RateLimits.Kind.READ : RateLimits.Kind.CHANGE,
                bearer.get().actor().name());
        if (!bearer.get().mayDo(method)) {
            throw Problem.of(403, "forbidden", "This token may not " + (isReading ? "read." : "change anything."))
                    .asException();
        }
        return bearer.get();
    }

    /** Every way to name us in a Host header: loopback, what we were told to listen at, and where this request came in. */
    private Set<String> authorities(Request request) {
        var names = new ArrayList<>(List.of("localhost", "127.0.0.1", "[::1]"));
        if (!bound.getAddress().isAnyLocalAddress()) {
            names.add(bracketed(bound.getHostString().toLowerCase(Locale.ROOT)));
        }
        int port = Request.getLocalPort(request);
        if (request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local) {
            names.add(bracketed(local.getAddress().getHostAddress()));
        }
        var authorities = new HashSet<>(names);
        names.forEach(name -> authorities.add(name + ":" + port));
        return authorities;
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private Optional<Bearer> bearer(Request request) {
        var offered = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        if (offered.size() != 1 || !offered.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(offered.getFirst().substring(SCHEME.length()).strip());
            var pair = new String(decoded, UTF_8).split(":", 2);
            return pair.length == 2 ? credentials.bearer(pair[0], pair[1]) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64, so not our token
        }
    }
}
