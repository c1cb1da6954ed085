package tallyboard.api.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;

/** Describes the other routes as OpenAPI 3.1. Immutable. */
public final class OpenApiResource {
    private static final String PATH = "/openapi.json";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final JsonObject description;

    /** @param others the routes to describe */
    public OpenApiResource(List<Route> others) {
        this.description = description(others);
    }

    public Route route() {
        return Route.get(PATH, _ -> new Answer.Json(200, description, Map.of()));
    }

    /** What is said of one route: the status it answers with, its query parameters, and a sentence. */
    private record Line(int status, List<String> query, String summary) {}

    private static Map<String, Line> lines() {
        var lines = new LinkedHashMap<String, Line>();
        try (var text = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("routes.txt"))) {
            new String(text.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> {
                        var parts = Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toList();
                        var query = parts.get(2).isEmpty()
                                ? List.<String>of()
                                : List.of(parts.get(2).split(" "));
                        lines.put(parts.get(0), new Line(Integer.parseInt(parts.get(1)), query, parts.get(3)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static JsonObject description(List<Route> routes) {
        var lines = lines();
        var paths = new JsonObject();
        for (var route : routes) {
            var line = lines.getOrDefault(name(route), new Line(200, List.of(), ""));
            if (!paths.has(route.pattern())) {
                paths.add(route.pattern(), new JsonObject());
            }
            paths.getAsJsonObject(route.pattern()).add(route.method().toLowerCase(Locale.ROOT), operation(route, line));
        }
        var basic = new Fields().text("type", "http").text("scheme", "basic").json();
        var api = new JsonObject();
        api.addProperty("openapi", "3.1.0");
        api.add(
                "info",
                new Fields().text("title", "Tallyboard").text("version", "1").json());
        api.add("paths", paths);
        api.add("components", part("securitySchemes", part("token", basic)));
        var security = new JsonArray();
        security.add(part("token", new JsonArray()));
        api.add("security", security);
        return api;
    }

    private static String name(Route route) {
        return route.method() + " " + route.pattern();
    }

    private static JsonObject operation(Route route, Line line) {
        var parameters = new JsonArray();
        PLACE.matcher(route.pattern()).results().forEach(place -> parameters.add(parameter(place.group(1), "path")));
        line.query().forEach(name -> parameters.add(parameter(name, "query")));
        var operation = new JsonObject();
        operation.addProperty("summary", line.summary());
        if (!parameters.isEmpty()) {
            operation.add("parameters", parameters);
        }
        if (List.of("POST", "PUT", "PATCH").contains(route.method())) {
            operation.add("requestBody", part("content", json("object")));
        }
        operation.add("responses", responses(line));
        return operation;
    }

    private static JsonObject parameter(String name, String in) {
        var parameter = new Fields()
                .text("name", name)
                .text("in", in)
                .flag("required", in.equals("path"))
                .json();
        parameter.add("schema", new Fields().text("type", "string").json());
        return parameter;
    }

    private static JsonObject responses(Line line) {
        var good = new JsonObject();
        good.addProperty("description", line.summary());
        if (line.status() != 204) {
            good.add("content", json("object"));
        }
        var responses = new JsonObject();
        responses.add(Integer.toString(line.status()), good);
        var bad = new JsonObject();
        bad.addProperty("description", "{\"error\":{\"type\":…,\"messages\":[…]}}");
        bad.add("content", json("object"));
        responses.add("default", bad);
        return responses;
    }

    private static JsonObject json(String type) {
        return part(
                "application/json",
                part("schema", new Fields().text("type", type).json()));
    }

    private static JsonObject part(String name, JsonElement value) {
        var part = new JsonObject();
        part.add(name, value);
        return part;
    }
}
