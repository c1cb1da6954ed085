package tallyboard.desk.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static Map<String, String> values(String code, String title) {
        return Map.of("day", "2026-11-24", "start", "1145", "room", "Main hall", "code", code, "title", title);
    }

    private static String usual(String code, String title) {
        return new FileNames(Naming.USUAL).next(values(code, title));
    }

    @Test
    void theUsualTemplateNamesATalkAndLeavesNoHoleWhereACodeIsMissing() {
        assertEquals(
                "2026-11-24-1145-Main-hall-DW7-Boring-deploys,-happy-evenings",
                usual("DW7", "Boring deploys, happy evenings"));
        assertEquals("2026-11-24-1145-Main-hall-Boring-deploys", usual("", "Boring deploys"));
    }

    @Test
    void aSecondOfTheSameNameIsNumberedAlsoWhereCaseIsAllThatDiffers() {
        var names = new FileNames(Naming.USUAL.named("{title}"));
        assertEquals("Panel", names.next(values("", "Panel")));
        assertEquals("PANEL-2", names.next(values("", "PANEL")));
    }

    @Test
    void nothingInATitleLeavesTheFolderOrBreaksAFileSystem() {
        assertEquals("etc-passwd", FileNames.safe("../../etc/passwd"));
        assertEquals("a-b-c", FileNames.safe("a\\b:c?"));
        assertEquals("_nul", FileNames.safe("nul"));
        assertEquals("_COM1.txt", FileNames.safe("COM1.txt"));
        assertEquals("dots", FileNames.safe("dots..."));
        assertEquals("untitled", FileNames.safe("///"));
        assertEquals("ab", FileNames.safe("a\u202Eb").replace("-", ""));
        assertTrue(FileNames.safe("ü".repeat(500)).getBytes(UTF_8).length <= 200);
    }

    @Test
    void aPlaceThatMeansNothingIsNamed() {
        assertEquals(Optional.of("speeker"), FileNames.unknownPlace("{day}-{speeker}"));
        assertEquals(Optional.empty(), FileNames.unknownPlace(Naming.USUAL.template()));
    }
}
