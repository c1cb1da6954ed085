package tallyboard.ui.kit.comfort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Comfort;

class SheetsTest {
    @AfterEach
    void asEver() {
        Comforts.choose(Comfort.DEFAULT);
    }

    @Test
    void everyLengthGrowsButALineStaysThinAndAColourIsNoLength() {
        Comforts.choose(new Comfort(150, Set.of()));
        assertEquals(
                ".a { -fx-font-size: 21.0px; -fx-border-width: 2px; -fx-padding: 0 18.0px 0 1px; -fx-fill: #141414; }",
                Sheets.larger(
                        ".a { -fx-font-size: 14px; -fx-border-width: 2px; -fx-padding: 0 12px 0 1px; -fx-fill: #141414; }"));
    }

    @Test
    void byNightThereIsLessLightAndWhatCallsIsAsBright() {
        assertEquals(
                "-tb-text: #A2A3A5; -tb-critical: #F4511E;",
                Sheets.darker("-tb-text: #E8EAED; -tb-critical: #F4511E;"));
    }

    @Test
    void byNightTextCanStillBeRead() throws Exception {
        var night = Sheets.darker(roles());
        assertTrue(contrast(night, "-tb-text", "-tb-panel") >= 7);
        assertTrue(contrast(night, "-tb-text-2", "-tb-panel") >= 7);
        for (var state : new String[] {"-tb-live", "-tb-attention", "-tb-critical", "-tb-info"}) {
            assertTrue(contrast(night, state, "-tb-panel") >= 4.5, state);
        }
    }

    @Test
    void theWordOnTheRedTallyCanBeRead() throws Exception {
        assertTrue(contrast(roles(), "-tb-on-tally", "-tb-tally") >= 4.5);
    }

    private static String roles() throws IOException {
        try (var sheet = SheetsTest.class.getResourceAsStream("/tallyboard/ui/kit/dark.css")) {
            return new String(sheet.readAllBytes(), UTF_8);
        }
    }

    private static double contrast(String sheet, String over, String under) {
        double one = light(sheet, over);
        double other = light(sheet, under);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** The relative luminance of WCAG. */
    private static double light(String sheet, String role) {
        var found = Pattern.compile(role + ": #([0-9A-F]{6});").matcher(sheet);
        assertTrue(found.find(), role);
        int colour = Integer.parseInt(found.group(1), 16);
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int colour) {
        double share = (colour & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
