package tallyboard.api.gate;

import java.util.Set;
import tallyboard.stream.Actor;
import tallyboard.stream.access.Scope;

/**
 * Who asks.
 *
 * @param actor under whose name the log notes what is done
 * @param isOwner whether it is the token of the data folder, which may do all
 */
public record Bearer(Actor actor, Set<Scope> scopes, boolean isOwner) {
    public static final Bearer OWNER = new Bearer(Actor.API, Set.of(Scope.values()), true);

    public Bearer {
        scopes = Set.copyOf(scopes);
    }

    /** What reads wants to read, and everything else to write. */
    boolean mayDo(String method) {
        boolean isReading = method.equals("GET") || method.equals("HEAD");
        return scopes.contains(isReading ? Scope.READ : Scope.WRITE);
    }
}
