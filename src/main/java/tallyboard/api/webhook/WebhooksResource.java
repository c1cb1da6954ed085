package tallyboard.api.webhook;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Audit;
import tallyboard.api.http.Call;
import tallyboard.api.http.Page;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.RandomText;
import tallyboard.stream.webhook.Delivery;
import tallyboard.stream.webhook.Webhook;
import tallyboard.stream.webhook.WebhookSecret;

/** {@code /system/v1/webhooks}, and what each was told under {@code /tallyboard/v1}. Stateless. */
public final class WebhooksResource {
    private static final String ALL = "/system/v1/webhooks";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_ADDRESS = 2048;
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    public WebhooksResource(Outbox outbox, Audit audit, InstantSource clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(ALL, this::create),
                Route.get(ALL, this::list),
                Route.get(ONE, this::retrieve),
                Route.patch(ONE, this::update),
                Route.delete(ONE, this::delete),
                Route.get("/tallyboard/v1/webhooks/{id}/deliveries", this::deliveries),
                Route.post("/tallyboard/v1/deliveries/{id}/resend", this::resend));
    }

    private Answer create(Call call) throws ProblemException {
        var form = new Form(call.body());
        var address = form.required("address", address(form), () -> "");
        form.check();
        var secret = WebhookSecret.fresh();
        var webhook = new Webhook(RandomText.fresh(), clock.instant(), address, true, Optional.of(secret));
        outbox.save(webhook);
        audit.note("webhook " + webhook.id() + " made");
        var json = json(webhook);
        json.addProperty("signing_secret", secret.text());
        return Answer.created(json);
    }

    private Answer list(Call call) throws ProblemException {
        return Answer.data(Fields.array(Page.of(call).of(outbox.all()).stream()
                .map(WebhooksResource::json)
                .toList()));
    }

    private Answer retrieve(Call call) throws ProblemException {
        return Answer.data(json(existing(call)));
    }

    private Answer update(Call call) throws ProblemException {
        var form = new Form(call.body());
        form.refuse(List.of("id", "created_at", "signing_secret"), "cannot be changed by an update");
        var address = address(form);
        var isEnabled = form.flag("enabled");
        form.check();
        var old = existing(call);
        var fresh = old.at(address.orElse(old.address())).enabled(isEnabled.orElse(old.isEnabled()));
        outbox.save(fresh);
        audit.note("webhook " + fresh.id() + " changed");
        return Answer.data(json(fresh));
    }

    private Answer delete(Call call) throws ProblemException {
        var webhook = existing(call);
        outbox.delete(webhook);
        audit.note("webhook " + webhook.id() + " deleted");
        return Answer.gone();
    }

    private Answer deliveries(Call call) throws ProblemException {
        long before = call.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
        long limit = call.number("limit", USUAL, 1, Integer.MAX_VALUE);
        var told = outbox.told(existing(call), before, (int) Math.min(limit, MOST));
        return Answer.data(
                Fields.array(told.stream().map(WebhooksResource::json).toList()));
    }

    private Answer resend(Call call) throws ProblemException {
        var delivery = Optional.of(call.place("id"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> outbox.delivery(Long.parseLong(text)))
                .orElseThrow(() -> Problem.notFound().asException());
        outbox.resend(delivery);
        return Answer.done();
    }

    private Webhook existing(Call call) throws ProblemException {
        return outbox.find(call.place("id"))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static Optional<String> address(Form form) {
        var text = form.text("address", LONGEST_ADDRESS);
        if (text.filter(address -> !isAddress(address)).isPresent()) {
            form.problem("address", "must be an http or https address");
        }
        return text;
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static JsonObject json(Webhook webhook) {
        return new Fields()
                .text("id", webhook.id())
                .text("created_at", webhook.createdAt().getEpochSecond())
                .text("address", webhook.address())
                .flag("enabled", webhook.isEnabled())
                .json();
    }

    private static JsonObject json(Delivery delivery) {
        var progress = delivery.progress();
        var fields = new Fields()
                .number("id", delivery.id())
                .text("webhook_id", delivery.webhook())
                .text("event_id", delivery.event().id())
                .text("type", delivery.event().type())
                .text("created_at", delivery.event().createdAt())
                .text("state", progress.state().name().toLowerCase(Locale.ROOT))
                .number("attempts", progress.attempts())
                .text("body", delivery.event().body());
        if (progress.state() == Delivery.State.WAITING) {
            fields.text("next_attempt_at", progress.next());
        }
        progress.status().ifPresent(status -> fields.number("response_status_code", status));
        return fields.json();
    }
}
