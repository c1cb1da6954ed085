package tallyboard.api.http;

import java.util.List;

/**
 * Which part of a list is asked for. A page past the end is empty, and that is how Mux's client knows that it has all.
 *
 * @param limit entries on a page; Mux's documents disagree about the default, 25 it is, and more than 100 are never given
 * @param number counted from 1
 */
public record Page(int limit, long number) {
    private static final int USUAL = 25;
    private static final int MOST = 100;

    public static Page of(Call call) throws ProblemException {
        var limit = call.number("limit", USUAL, 1, Integer.MAX_VALUE);
        return new Page((int) Math.min(limit, MOST), call.number("page", 1, 1, Integer.MAX_VALUE));
    }

    public <T> List<T> of(List<T> all) {
        return all.stream().skip((number - 1) * limit).limit(limit).toList();
    }
}
