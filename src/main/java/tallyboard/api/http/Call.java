package tallyboard.api.http;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import tallyboard.api.gate.Bearer;
import tallyboard.stream.access.Scope;

/** One request, as its endpoint sees it. */
public final class Call {
    private final Request request;
    private final Map<String, String> places;
    private final Bearer bearer;
    private final Fields query;

    Call(Request request, Map<String, String> places, Bearer bearer) throws ProblemException {
        this.request = request;
        this.places = places;
        this.bearer = bearer;
        this.query = query(request);
    }

    private static Fields query(Request request) throws ProblemException {
        try {
            return Request.extractQueryParameters(request);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Problem.invalid("The query cannot be read.").asException();
        }
    }

    /** The id in this place of the path; a text that cannot be an id names nothing, so it is a 404. */
    public <I> I id(String place, Function<String, I> ids) throws ProblemException {
        try {
            return ids.apply(places.getOrDefault(place, ""));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound().asException();
        }
    }

    /** What stands in this place of the path. */
    public String place(String place) {
        return places.getOrDefault(place, "");
    }

    /** Whether stream keys may be told in the answer. */
    public boolean mayReadKeys() {
        return bearer.scopes().contains(Scope.KEYS);
    }

    /** Refuses everybody but the bearer of the data folder's own token. */
    public void checkOwner() throws ProblemException {
        if (!bearer.isOwner()) {
            throw Problem.of(403, "forbidden", "Only the token of the data folder may see and make tokens.")
                    .asException();
        }
    }

    Bearer bearer() {
        return bearer;
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.getValue(name));
    }

    /** A whole number in the query, within its limits. */
    public long number(String name, long usual, long least, long most) throws ProblemException {
        var text = query(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("[0-9]{1,18}")) {
            throw Problem.invalid(name + " must be a whole number").asException();
        }
        long number = Long.parseLong(text.get());
        if (number < least || number > most) {
            throw Problem.invalid(name + " must be " + least + " to " + most).asException();
        }
        return number;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    public boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    /** The body as a JSON object; a missing body is an empty one. */
    public JsonObject body() throws ProblemException {
        return JsonBody.read(request);
    }
}
