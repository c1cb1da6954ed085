package tallyboard.rtmp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server address of an encoder, split: the application name, and what stands behind it, which may be the key.
 *
 * @param app the first part of the path; empty if there is none
 */
public record ServerAddress(String app, Optional<FoundKey> keyBehindApp) {
    private static final String SCHEME_END = "://";

    /**
     * @param app   connect's {@code app}: may have slashes around it, parts behind it and a query
     * @param tcUrl connect's {@code tcUrl}: the whole address
     */
    public static ServerAddress of(String app, String tcUrl) {
        List<String> appParts = parts(app);
        List<String> pathParts = partsOfPath(tcUrl);
        var found =
                lastBehindFirst(appParts, KeyPlace.APP).or(() -> lastBehindFirst(pathParts, KeyPlace.SERVER_ADDRESS));
        List<String> named = appParts.isEmpty() ? pathParts : appParts;
        return new ServerAddress(named.isEmpty() ? "" : named.getFirst(), found);
    }

    /** The key as {@code publish} gives it, or from the server address when it gives none. */
    public FoundKey find(OfferedKey publishName) {
        String name = publishName.reveal();
        if (isAddress(name)) {
            List<String> parts = partsOfPath(name);
            String last = parts.isEmpty() ? "" : parts.getLast();
            return new FoundKey(new OfferedKey(last), KeyPlace.WHOLE_ADDRESS);
        }
        String bare = withoutQuery(name);
        if (bare.isEmpty()) {
            return keyBehindApp.orElseGet(() -> new FoundKey(new OfferedKey(""), KeyPlace.PUBLISH_NAME));
        }
        boolean whole = bare.length() == name.length();
        return new FoundKey(new OfferedKey(bare), whole ? KeyPlace.PUBLISH_NAME : KeyPlace.PUBLISH_NAME_WITH_QUERY);
    }

    @Override
    public String toString() {
        return "server address(••••)";
    }

    private static Optional<FoundKey> lastBehindFirst(List<String> parts, KeyPlace place) {
        return parts.size() < 2 ? Optional.empty() : Optional.of(new FoundKey(new OfferedKey(parts.getLast()), place));
    }

    private static boolean isAddress(String text) {
        return text.regionMatches(true, 0, "rtmp://", 0, 7) || text.regionMatches(true, 0, "rtmps://", 0, 8);
    }

    private static List<String> partsOfPath(String address) {
        int scheme = address.indexOf(SCHEME_END);
        int path = scheme < 0 ? -1 : address.indexOf('/', scheme + SCHEME_END.length());
        return path < 0 ? List.of() : parts(address.substring(path));
    }

    private static List<String> parts(String path) {
        var parts = new ArrayList<String>();
        for (String part : withoutQuery(path).split("/")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String withoutQuery(String text) {
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
