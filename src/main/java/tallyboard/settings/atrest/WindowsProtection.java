package tallyboard.settings.atrest;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** DPAPI by PowerShell: Windows encrypts for this account, and what it made of the secret is the ticket. */
final class WindowsProtection implements SystemKeyStore {
    private final Commands commands;

    WindowsProtection(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Kind kind() {
        return Kind.DPAPI;
    }

    @Override
    public String keep(byte[] secret) throws IOException {
        return ask("Protect", Base64.getEncoder().encodeToString(secret));
    }

    @Override
    public Optional<byte[]> find(String ticket) throws IOException {
        return Tickets.bytes(ask("Unprotect", ticket));
    }

    /** Nothing of it is anywhere but in the ticket. */
    @Override
    public void forget(String ticket) {}

    private String ask(String verb, String input) throws IOException {
        var answer = commands.run(
                List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script(verb)), input);
        if (answer.code() != 0 || answer.out().isEmpty()) {
            throw new IOException("DPAPI refused: " + answer.complaint());
        }
        return answer.out();
    }

    private static String script(String verb) {
        return "$ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Security;"
                + " $in = [Convert]::FromBase64String([Console]::In.ReadToEnd().Trim());"
                + " [Convert]::ToBase64String([Security.Cryptography.ProtectedData]::" + verb
                + "($in, $null, 'CurrentUser'))";
    }
}
