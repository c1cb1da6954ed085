package tallyboard.api.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the table of routes.
 *
 * @param pattern the path, with names in braces for what stands in their place: {@code /video/v1/assets/{id}}
 */
public record Route(String method, String pattern, Endpoint endpoint) {
    public static Route get(String pattern, Endpoint endpoint) {
        return new Route("GET", pattern, endpoint);
    }

    public static Route post(String pattern, Endpoint endpoint) {
        return new Route("POST", pattern, endpoint);
    }

    public static Route put(String pattern, Endpoint endpoint) {
        return new Route("PUT", pattern, endpoint);
    }

    public static Route patch(String pattern, Endpoint endpoint) {
        return new Route("PATCH", pattern, endpoint);
    }

    public static Route delete(String pattern, Endpoint endpoint) {
        return new Route("DELETE", pattern, endpoint);
    }

    /** What stands in the places of the pattern; empty when the path is another one. */
    Optional<Map<String, String>> match(String path) {
        var wanted = segments(pattern);
        var given = segments(path);
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        var places = new HashMap<String, String>();
        for (int i = 0; i < wanted.size(); i++) {
            var name = wanted.get(i);
            if (name.startsWith("{")) {
                places.put(name.substring(1, name.length() - 1), given.get(i));
            } else if (!name.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    /** HEAD is asked where GET is; the sender leaves the body out. */
    boolean takes(String other) {
        return method.equals(other) || method.equals("GET") && other.equals("HEAD");
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
