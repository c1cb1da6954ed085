package tallyboard.api.http;

import java.io.IOException;
import tallyboard.stream.RefusedException;

/** What happens on a route. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Call call) throws RefusedException, ProblemException, IOException;
}
