package vn.quyche.competence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A DMN document in the making, begun from one that stands beside the classes. */
final class DmnModel {

    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private final Document document;

    private DmnModel(Document document) {
        this.document = document;
    }

    static DmnModel begunFrom(String resource) {
        try (var in = Objects.requireNonNull(DmnModel.class.getResourceAsStream(resource), resource)) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            var document = factory.newDocumentBuilder().parse(in);
            strip(document.getDocumentElement());
            return new DmnModel(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** Takes the blanks between elements away, so that the document is indented anew as a whole. */
    private static void strip(Node node) {
        var child = node.getFirstChild();
        while (child != null) {
            var next = child.getNextSibling();
            if (child.getNodeType() == Node.TEXT_NODE && child.getTextContent().isBlank()) {
                node.removeChild(child);
            }
            strip(child);
            child = next;
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** A new last child with attributes given as name, value, name, value. */
    Element add(Node parent, String name, String... attributes) {
        var element = element(name, attributes);
        parent.appendChild(element);
        return element;
    }

    /** A new element before all that stand there. */
    Element addBefore(Node parent, Node before, String name, String... attributes) {
        var element = element(name, attributes);
        parent.insertBefore(element, before);
        return element;
    }

    void text(Node parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }

    /** An element that holds a text of its own, as literal expressions and tests do. */
    void worded(Node parent, String name, String text) {
        text(add(parent, name), "text", text);
    }

    private Element element(String name, String... attributes) {
        var element = document.createElementNS(NAMESPACE, name);
        for (var i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    String text() {
        try {
            var text = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text;
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
