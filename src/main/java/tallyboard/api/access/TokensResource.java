package tallyboard.api.access;

import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Audit;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.RandomText;
import tallyboard.stream.access.ApiToken;
import tallyboard.stream.access.Scope;

/** Makes, lists and deletes tokens; a secret is told once, when it is made. Stateless. */
public final class TokensResource {
    private static final String ALL = "/tallyboard/v1/tokens";
    private static final int LONGEST_NAME = 64;

    private final Tokens tokens;
    private final Audit audit;
    private final InstantSource clock;

    public TokensResource(Tokens tokens, Audit audit, InstantSource clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(ALL, this::create), Route.get(ALL, this::list), Route.delete(ALL + "/{id}", this::delete));
    }

    /** Takes {@code {"name":"lights","scopes":["read"]}}; without scopes it may read. */
    private Answer create(Call call) throws ProblemException {
        call.checkOwner();
        var form = new Form(call.body());
        var name = form.required("name", form.text("name", LONGEST_NAME), () -> "");
        if (name.isBlank()) {
            form.problem("name", "must say whose token it is");
        }
        var scopes = form.words("scopes", Scope.class).orElse(List.of(Scope.READ));
        form.check();
        var secret = ApiToken.freshSecret();
        var token = new ApiToken(
                RandomText.fresh(),
                name,
                clock.instant(),
                ApiToken.hash(secret),
                scopes.isEmpty() ? Set.of(Scope.READ) : Set.copyOf(scopes));
        tokens.add(token);
        audit.note("token " + token.name() + " made");
        var json = json(token);
        json.addProperty("token_secret", secret);
        return Answer.created(json);
    }

    private Answer list(Call call) throws ProblemException {
        call.checkOwner();
        return Answer.data(
                Fields.array(tokens.all().stream().map(TokensResource::json).toList()));
    }

    private Answer delete(Call call) throws ProblemException {
        call.checkOwner();
        if (!tokens.delete(call.place("id"))) {
            throw Problem.notFound().asException();
        }
        audit.note("token " + call.place("id") + " deleted");
        return Answer.gone();
    }

    private static JsonObject json(ApiToken token) {
        return new Fields()
                .text("token_id", token.id())
                .text("name", token.name())
                .text("created_at", token.createdAt().getEpochSecond())
                .texts(
                        "scopes",
                        token.scopes().stream()
                                .sorted()
                                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                .toList())
                .json();
    }
}
