package tallyboard.api.http;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the endpoint of a request in the table of routes. Immutable. */
public final class Router {
    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** A route and what stands in the places of its pattern. */
    record Found(Route route, Map<String, String> places) {}

    /** The path is taken as it was sent: an id never needs escapes, so an escaped one is another id. */
    Found find(String method, String path) throws ProblemException {
        var allowed = new TreeSet<String>();
        for (var route : routes) {
            var places = route.match(path);
            if (places.isPresent()) {
                if (route.takes(method)) {
                    return new Found(route, places.get());
                }
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            throw Problem.notFound().asException();
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        var methods = String.join(", ", allowed);
        throw Problem.of(405, "method_not_allowed", "This path takes " + methods + ".")
                .with("Allow", methods)
                .asException();
    }
}
