package tallyboard.settings.atrest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC) by {@code secret-tool} of libsecret. */
final class SecretService implements SystemKeyStore {
    private final Commands commands;

    SecretService(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Kind kind() {
        return Kind.SECRET_SERVICE;
    }

    /** Whether there is one: asked for what it cannot have, it says nothing, and anything else complains. */
    boolean answers() {
        try {
            var answer = commands.run(command("lookup", "none"), "");
            return answer.complaint().isEmpty();
        } catch (IOException _) {
            return false; // no such program
        }
    }

    @Override
    public String keep(byte[] secret) throws IOException {
        var ticket = Tickets.fresh();
        var command = new ArrayList<>(command("store", ticket));
        command.add(2, "--label=Tallyboard data key");
        check(commands.run(command, Base64.getEncoder().encodeToString(secret)));
        return ticket;
    }

    @Override
    public Optional<byte[]> find(String ticket) throws IOException {
        var answer = commands.run(command("lookup", ticket), "");
        if (!answer.complaint().isEmpty()) {
            throw new IOException(answer.complaint());
        }
        return Tickets.bytes(answer.out());
    }

    @Override
    public void forget(String ticket) throws IOException {
        check(commands.run(command("clear", ticket), ""));
    }

    private static List<String> command(String verb, String ticket) {
        return List.of("secret-tool", verb, "application", "tallyboard", "ticket", ticket);
    }

    private static void check(Commands.Answer answer) throws IOException {
        if (answer.code() != 0) {
            throw new IOException(answer.complaint());
        }
    }
}
