package tallyboard.agenda.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tallyboard.agenda.read.Limits;

/** Foreign texts, made fit to be shown. */
class CleaningTest {
    private final Cleaning cleaning = new Cleaning();

    @Test
    void aLineHasSingleBlanksAndNoControls() {
        assertEquals("One two three", cleaning.title("\u0000 One\t two\u00A0\u2003three\u0085\r\n"));
        assertEquals("abc", cleaning.title("a\u202Eb\u2066\u200B\uFEFFc\u2060"));
    }

    @Test
    void aTitleKeepsTheJoinersThatItsPicturesNeedAndANameDoesNot() {
        assertEquals("👩\u200D💻", cleaning.title("👩\u200D💻"));
        assertEquals("AdaBob", cleaning.name("Ada\u200D\u200CBob"));
    }

    @Test
    void lettersHaveOneForm() {
        assertEquals("Möve", cleaning.name("Mo\u0308ve"));
        assertTrue(cleaning.title("a" + "\u0301".repeat(5_000)).length() < 50);
    }

    @Test
    void htmlBecomesText() {
        assertEquals("One\ntwo\n\nthree", cleaning.text("<p class='x'>One<br/>two</p>\n<P>three</P>"));
        assertEquals("a b", cleaning.text("<table><tr><td>a</td><td>b</td></tr></table>"));
        assertEquals("before after", cleaning.text("before<script>alert('</p>')</script> <style>p{}</style>after"));
        assertEquals("open", cleaning.text("open<script>never closed"));
        assertEquals("ab", cleaning.text("a<!-- <p>no</p> -->b"));
        assertEquals("Tom & Jerry – “x” ü€", cleaning.text("Tom &amp; Jerry &ndash; &ldquo;x&rdquo; &uuml;&#x20AC;"));
    }

    @Test
    void entitiesAreDecodedOnce() {
        assertEquals("&lt;b&gt;", cleaning.text("&amp;lt;b&amp;gt;"));
        assertEquals("<b>", cleaning.text("&lt;b&gt;"));
    }

    @Test
    void whatOnlyLooksLikeHtmlStays() {
        assertEquals("a < b > c, List<String>, <3", cleaning.text("a < b > c, List<String>, <3"));
        assertEquals("AT&T &unknown; &#0; &", cleaning.text("AT&T &unknown; &#0; &"));
        assertEquals("<https://driftwood.example>", cleaning.text("<https://driftwood.example>"));
    }

    @Test
    void markdownKeepsItsLines() {
        assertEquals("# Head\n\n* one\n* two", cleaning.text("# Head\r\n\r\n\r\n\r\n* one\r\n* two\r\n"));
    }

    @Test
    void whatIsTooLongIsCutBetweenCharactersAndRemembered() {
        assertFalse(cleaning.isCut());
        assertEquals(
                Limits.NAME - 1,
                cleaning.name("x".repeat(Limits.NAME - 1) + "👩👩").length());
        assertTrue(cleaning.isCut());
    }
}
