package tallyboard.ui.live.simulcast;

import java.util.Locale;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Trouble;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.discretion.Discretion;

/**
 * One target in words.
 *
 * @param trouble a sentence, empty when there is none
 */
public record TargetRow(TargetId id, String address, String state, Role role, String trouble) {
    static TargetRow of(Simulcast simulcast) {
        var status = simulcast.status();
        return new TargetRow(
                simulcast.target().id(),
                Discretion.now().address(simulcast.target().address().toString()),
                state(status),
                role(status),
                status.trouble().map(TargetRow::sentence).orElse(""));
    }

    private static String state(TargetStatus status) {
        var state = Messages.text("simulcast.stage." + status.stage().name());
        return status.dropped() == 0 ? state : Messages.text("simulcast.dropped", state, status.dropped());
    }

    private static Role role(TargetStatus status) {
        return switch (status.stage()) {
            case IDLE -> Role.OFF;
            case STARTING -> Role.INFO;
            case BROADCASTING -> Role.LIVE;
            case ERRORED -> status.trouble().filter(Trouble::isFatal).isPresent() ? Role.CRITICAL : Role.ATTENTION;
        };
    }

    private static String sentence(Trouble trouble) {
        var words = Messages.text("simulcast.trouble." + trouble.name().toLowerCase(Locale.ROOT));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
