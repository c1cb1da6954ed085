package tallyboard.mux;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import tallyboard.mux.FaultException.NoUse;
import tallyboard.mux.FaultException.NotFound;
import tallyboard.mux.FaultException.Refused;
import tallyboard.stream.Refusal;
import tallyboard.stream.Refusal.NoAnswer.Why;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;

/** Carries a command to the engine, and brings back what it changed there. On the caller's thread. */
final class Errands {
    private final String host;
    private final Known known;
    private final Looks looks;
    private final Contact contact;

    Errands(String host, Known known, Looks looks, Contact contact) {
        this.host = host;
        this.known = known;
        this.looks = looks;
        this.contact = contact;
    }

    /** Requests that change something, and the answer of the last. */
    interface Request {
        JsonObject send() throws FaultException;
    }

    JsonObject run(StreamId id, Request request) throws RefusedException {
        return run(id, request, Map.of());
    }

    /** @param details what the command adds to the facts it brought about */
    JsonObject run(StreamId id, Request request, Map<Fact, Map<String, String>> details) throws RefusedException {
        existing(id);
        return run(request, new Refusal.NoSuchStream(id), _ -> known.take(looks.one(id), details));
    }

    JsonObject run(AssetId id, Request request) throws RefusedException {
        if (known.asset(id).isEmpty()) {
            throw new RefusedException(new Refusal.NoSuchAsset(id));
        }
        return run(request, new Refusal.NoSuchAsset(id), _ -> known.take(looks.one(id), Map.of()));
    }

    /** For a command that makes something. */
    JsonObject run(Request request, After after) throws RefusedException {
        return run(request, new Refusal.SaidNo(host, "404"), after);
    }

    /** Looks at what has changed. */
    interface After {
        void look(JsonObject answer) throws FaultException;
    }

    private JsonObject run(Request request, Refusal notFound, After after) throws RefusedException {
        known.commandBegins();
        try {
            var answer = sent(request, notFound, after);
            look(after, answer);
            return answer;
        } finally {
            known.commandEnds();
            contact.hurry();
        }
    }

    private JsonObject sent(Request request, Refusal notFound, After after) throws RefusedException {
        try {
            return request.send();
        } catch (FaultException e) {
            var refusal = switch (e.fault()) {
                case NoUse noUse -> noAnswer(noUse.why(), noUse.waited());
                case NotFound _ -> notFound;
                case Refused(var words) -> new Refusal.SaidNo(host, words);
            };
            if (!(refusal instanceof Refusal.NoAnswer)) {
                look(after, new JsonObject()); // it may have come to half of it, or be gone
            }
            throw new RefusedException(refusal);
        }
    }

    /** The command is carried out; a look that fails now is made up for by the next poll. */
    private void look(After after, JsonObject answer) {
        try {
            after.look(answer);
        } catch (FaultException e) {
            contact.failed(e.fault());
        }
    }

    private Refusal noAnswer(Why why, Duration waited) {
        return new Refusal.NoAnswer(host, why, waited, contact.answeredAt());
    }

    private void existing(StreamId id) throws RefusedException {
        if (known.find(id).isEmpty()) {
            throw new RefusedException(new Refusal.NoSuchStream(id));
        }
    }
}
