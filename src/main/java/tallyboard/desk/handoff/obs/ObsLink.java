package tallyboard.desk.handoff.obs;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;
import tallyboard.desk.handoff.obs.ObsTroubleException.Trouble;
import tallyboard.stream.key.StreamKey;

/**
 * Pushes a room's server and key into its OBS by obs-websocket 5, then asks OBS for them and compares in memory. Blocks;
 * the link is plain WebSocket, so what is pushed is readable on the network in between.
 */
public final class ObsLink {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OUTPUT_RUNNING = 500;

    private final Duration patience;

    public ObsLink() {
        this(PATIENCE);
    }

    /** @param patience how long OBS may take for each answer */
    ObsLink(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns when OBS has this target and says so itself.
     *
     * @param server what OBS types as its server, such as {@code rtmp://10.0.4.2:1935/live}
     */
    public void push(ObsAddress at, ObsPassword password, String server, StreamKey key) throws ObsTroubleException {
        try (var obs = ObsTalk.with(at, patience)) {
            identify(obs, password);
            if (ObsRequests.flag(ask(obs, ObsRequests.request("GetStreamStatus")), "outputActive")) {
                throw new ObsTroubleException(Trouble.IS_STREAMING);
            }
            ask(obs, ObsRequests.setTarget(server, key));
            if (!ObsRequests.isTarget(ask(obs, ObsRequests.request("GetStreamServiceSettings")), server, key)) {
                throw new ObsTroubleException(Trouble.READS_BACK_DIFFERENT);
            }
        }
    }

    private static void identify(ObsTalk obs, ObsPassword password) throws ObsTroubleException {
        var hello = obs.hear(ObsRequests.HELLO, Trouble.IS_NO_OBS);
        Optional<String> answer = Optional.empty();
        if (hello.has("authentication")) {
            if (password.isEmpty()) {
                throw new ObsTroubleException(Trouble.WANTS_A_PASSWORD);
            }
            var challenge = ObsRequests.part(hello, "authentication");
            answer = Optional.of(
                    password.answer(ObsRequests.text(challenge, "salt"), ObsRequests.text(challenge, "challenge")));
        }
        obs.say(ObsRequests.identify(answer));
        obs.hear(ObsRequests.IDENTIFIED, Trouble.IS_NO_OBS);
    }

    private static JsonObject ask(ObsTalk obs, String request) throws ObsTroubleException {
        obs.say(request);
        var answer = obs.hear(ObsRequests.ANSWER, Trouble.FELL_SILENT);
        var status = ObsRequests.part(answer, "requestStatus");
        if (ObsRequests.flag(status, "result")) {
            return ObsRequests.part(answer, "responseData");
        }
        boolean isRunning = ObsRequests.text(status, "code").equals(String.valueOf(OUTPUT_RUNNING));
        throw new ObsTroubleException(isRunning ? Trouble.IS_STREAMING : Trouble.REFUSED);
    }
}
