package tallyboard.agenda;

import java.util.Optional;

/**
 * A room as a schedule names it.
 *
 * @param guid what stays when the room is renamed, where the schedule has it
 */
public record RoomRef(String name, Optional<String> guid) {}
