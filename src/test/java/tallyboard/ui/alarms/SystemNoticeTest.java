package tallyboard.ui.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SystemNoticeTest {
    @Test
    void whatIsSaidIsAnArgumentOfItsOwnOnEverySystem() {
        for (var system : new String[] {"Linux", "Mac OS X"}) {
            var command = new SystemNotice(system).command("Tallyboard", "$(rm) \"; Main hall: no sound");
            assertEquals("$(rm) \"; Main hall: no sound", command.getLast());
            assertEquals("Tallyboard", command.get(command.size() - 2));
        }
    }
}
