package tallyboard.agenda.read.xml;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.found.Found;

/** Walks through the elements of a {@code schedule.xml}, safely and up to the limits. */
public final class ScheduleXml {
    private static final int LONGEST_NAME = 60;
    private static final String NO_LIMIT = "0";

    private final XMLStreamReader xml;
    private final Elements elements;
    private int depth;

    private ScheduleXml(XMLStreamReader xml, Found found) {
        this.xml = xml;
        this.elements = new Elements(found);
    }

    public static void read(String text, Found found) throws UnreadableScheduleException {
        try {
            var xml = factory().createXMLStreamReader(new StringReader(text));
            new ScheduleXml(xml, found).walk();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The JDK's own parser, whatever else is there: its behaviour with document types is known. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // With no document type there are no entities but &lt; and its like, and a schedule full of HTML has very many.
        factory.setProperty("jdk.xml.entityExpansionLimit", NO_LIMIT);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", NO_LIMIT);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", NO_LIMIT);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private void walk() throws XMLStreamException, UnreadableScheduleException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableScheduleException(
                            Reason.DOCTYPE, "" + xml.getLocation().getLineNumber());
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    elements.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    elements.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw broken(xml);
                default -> {} // comments and processing instructions say nothing
            }
        }
    }

    private void start() throws UnreadableScheduleException {
        depth++;
        if (depth > Limits.DEPTH) {
            throw new UnreadableScheduleException(Reason.TOO_DEEP);
        }
        if (depth == 1) {
            checkRoot(xml.getLocalName());
        }
        elements.start(xml.getLocalName(), this::attribute);
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void checkRoot(String root) throws UnreadableScheduleException {
        if (root.toLowerCase(Locale.ROOT).equals("html")) {
            throw new UnreadableScheduleException(Reason.WEB_PAGE);
        }
        if (!root.equals("schedule")) {
            throw new UnreadableScheduleException(
                    Reason.WRONG_ROOT, root.substring(0, Math.min(root.length(), LONGEST_NAME)));
        }
    }

    private static UnreadableScheduleException broken(XMLStreamException e) {
        var at = e.getLocation();
        return at == null
                ? new UnreadableScheduleException(Reason.BROKEN, "1", "1")
                : new UnreadableScheduleException(
                        Reason.BROKEN, "" + Math.max(1, at.getLineNumber()), "" + Math.max(1, at.getColumnNumber()));
    }

    private static UnreadableScheduleException broken(XMLStreamReader xml) {
        var at = xml.getLocation();
        return new UnreadableScheduleException(Reason.BROKEN, "" + at.getLineNumber(), "" + at.getColumnNumber());
    }
}
