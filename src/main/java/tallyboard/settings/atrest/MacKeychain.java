package tallyboard.settings.atrest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The login keychain of a Mac by {@code security}, which takes whole commands on its standard input. */
final class MacKeychain implements SystemKeyStore {
    /** {@code errSecItemNotFound}, as the program's exit code has it. */
    private static final int NOT_FOUND = 44;

    private final Commands commands;

    MacKeychain(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Kind kind() {
        return Kind.KEYCHAIN;
    }

    @Override
    public String keep(byte[] secret) throws IOException {
        var ticket = Tickets.fresh();
        var answer = commands.run(
                List.of("security", "-i"),
                "add-generic-password -U -a tallyboard -s \"Tallyboard data key %s\" -w %s\n"
                        .formatted(ticket, Base64.getEncoder().encodeToString(secret)));
        // the interactive form ends with 0 whatever happened
        if (!answer.complaint().isEmpty()) {
            throw new IOException(answer.complaint());
        }
        return ticket;
    }

    @Override
    public Optional<byte[]> find(String ticket) throws IOException {
        var answer = commands.run(command("find-generic-password", ticket, "-w"), "");
        if (answer.code() != 0 && answer.code() != NOT_FOUND) {
            throw new IOException(answer.complaint());
        }
        return Tickets.bytes(answer.out());
    }

    @Override
    public void forget(String ticket) throws IOException {
        var answer = commands.run(command("delete-generic-password", ticket), "");
        if (answer.code() != 0 && answer.code() != NOT_FOUND) {
            throw new IOException(answer.complaint());
        }
    }

    private static List<String> command(String verb, String ticket, String... more) {
        var command =
                new ArrayList<>(List.of("security", verb, "-a", "tallyboard", "-s", "Tallyboard data key " + ticket));
        command.addAll(List.of(more));
        return command;
    }
}
