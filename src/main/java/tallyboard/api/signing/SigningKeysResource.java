package tallyboard.api.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Audit;
import tallyboard.api.http.Call;
import tallyboard.api.http.Page;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.stream.RandomText;
import tallyboard.stream.sign.SigningKey;
import tallyboard.stream.sign.SigningKeys;

/** Makes, lists and deletes the keys that tokens for viewers are signed with. Stateless. */
public final class SigningKeysResource {
    private static final String ALL = "/system/v1/signing-keys";
    private static final String ONE = ALL + "/{id}";
    private static final int BITS = 2048;
    private static final int LINE = 64;

    private final SigningKeys keys;
    private final Audit audit;
    private final InstantSource clock;

    public SigningKeysResource(SigningKeys keys, Audit audit, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(ALL, this::create),
                Route.get(ALL, this::list),
                Route.get(ONE, this::retrieve),
                Route.delete(ONE, this::delete));
    }

    private Answer create(Call call) throws ProblemException {
        call.body();
        var pair = pair();
        var encoded = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var key = new SigningKey(RandomText.fresh(), clock.instant(), encoded);
        keys.add(key);
        audit.note("signing key " + key.id() + " made");
        var json = json(key);
        json.addProperty(
                "private_key", Base64.getEncoder().encodeToString(pem(pair).getBytes(UTF_8)));
        return Answer.created(json);
    }

    private Answer list(Call call) throws ProblemException {
        return Answer.data(Fields.array(Page.of(call).of(keys.all()).stream()
                .map(SigningKeysResource::json)
                .toList()));
    }

    private Answer retrieve(Call call) throws ProblemException {
        return Answer.data(json(
                keys.find(call.place("id")).orElseThrow(() -> Problem.notFound().asException())));
    }

    private Answer delete(Call call) throws ProblemException {
        if (!keys.delete(call.place("id"))) {
            throw Problem.notFound().asException();
        }
        audit.note("signing key " + call.place("id") + " deleted");
        return Answer.gone();
    }

    private static JsonObject json(SigningKey key) {
        return new Fields()
                .text("id", key.id())
                .text("created_at", key.createdAt().getEpochSecond())
                .json();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        }
    }

    private static String pem(KeyPair pair) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }
}
