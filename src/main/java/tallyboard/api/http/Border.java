package tallyboard.api.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tallyboard.api.gate.Gatekeeper;
import tallyboard.stream.RefusedException;

/**
 * Every request passes here, on its own virtual thread. The border of this room: whatever fails behind it is caught here,
 * logged once and answered with a neutral sentence. The log names the route and never the request.
 */
public final class Border extends Handler.Abstract {
    private static final System.Logger LOG = System.getLogger(Border.class.getName());

    private final Gatekeeper gatekeeper;
    private final Router router;

    public Border(Gatekeeper gatekeeper, Router router) {
        this.gatekeeper = gatekeeper;
        this.router = router;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            Sender.send(answer(request), response);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e); // the client is gone, and that is its own affair
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "an answer broke off", e);
            callback.failed(e);
        }
        return true;
    }

    private Answer answer(Request request) {
        try {
            var bearer = gatekeeper.admit(request);
            // Where a method has no path, such as CONNECT, there is none.
            var path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
            var found = router.find(request.getMethod(), path);
            return answer(found.route(), new Call(request, found.places(), bearer));
        } catch (ProblemException e) {
            return e.problem().answer();
        }
    }

    private static Answer answer(Route route, Call call) {
        try {
            return call.bearer().actor().doing(() -> route.endpoint().answer(call));
        } catch (ProblemException e) {
            return e.problem().answer();
        } catch (RefusedException e) {
            return RefusalWords.problem(e.refusal()).answer();
        } catch (Exception e) {
            LOG.log(Level.ERROR, route.method() + " " + route.pattern() + " failed", e);
            return Problem.failed().answer();
        }
    }
}
