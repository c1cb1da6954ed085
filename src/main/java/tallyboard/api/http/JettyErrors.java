package tallyboard.api.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Words what the server itself refuses before the {@link Border} sees it (a request that is not HTTP, headers that are
 * too long) like every other problem. May run on a selector's thread, so it does not block.
 */
public final class JettyErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer code ? code : 500;
        var problem = HttpStatus.isServerError(status)
                ? Problem.failed()
                : Problem.of(
                        status, "invalid_parameters", "The request cannot be read: " + HttpStatus.getMessage(status));
        Sender.send(problem, response, callback);
        return true;
    }
}
