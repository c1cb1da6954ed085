package tallyboard.api.http;

import tallyboard.stream.Refusal;

/** The API's words for each reason why the engine refuses a command. */
final class RefusalWords {
    private RefusalWords() {}

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchStream _ -> Problem.notFound();
            case Refusal.NoSuchAsset _ -> Problem.notFound();
            case Refusal.NoSuchTarget _ -> Problem.notFound();
            case Refusal.NotLive _ -> Problem.invalid("The live stream has no broadcast.");
            case Refusal.NoWindow _ -> Problem.invalid("The live stream is not in its reconnect window.");
            case Refusal.WindowAtItsLimit(var limit) ->
                Problem.invalid("The reconnect window has been extended by " + limit.toSeconds()
                        + " seconds, which is all that is allowed.");
            case Refusal.FixedWhileLive(var field) ->
                Problem.invalid(field + " cannot change while the live stream is active");
            case Refusal.OutOfRange(var field, var limit) -> Problem.invalid(field + " is out of range: " + limit);
            case Refusal.StillLive _ -> Problem.invalid("A live stream is active.");
            case Refusal.Disabled _ -> Problem.invalid("The live stream is disabled.");
            case Refusal.NotOffered _ -> Problem.invalid("The engine behind this Tallyboard cannot do this.");
            case Refusal.NoAnswer noAnswer ->
                Problem.of(
                                502,
                                "bad_gateway",
                                "The engine behind this Tallyboard, " + noAnswer.from() + ", gave no usable answer.")
                        .with("x-should-retry", "false");
            case Refusal.SaidNo saidNo -> Problem.invalid(saidNo.words());
        };
    }
}
