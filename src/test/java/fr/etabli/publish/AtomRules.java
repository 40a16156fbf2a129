package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What RFC 4287 asks of a feed: its sections 4.1.1, 4.1.2, 4.2.6, 4.2.7 and 3.3, as far as a feed of ours can break them. */
record AtomRules(Document feed) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> OF_A_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> OF_AN_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");

    static AtomRules read(byte[] text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return new AtomRules(factory.newDocumentBuilder().parse(new ByteArrayInputStream(text)));
    }

    void check() {
        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertHas(
                root,
                OF_A_FEED,
                List.of("id", "title", "updated"),
                List.of("generator", "icon", "logo", "rights", "subtitle"));
        assertThat(children(root, "author")).isNotEmpty().allSatisfy(author -> assertThat(children(author, "name"))
                .hasSize(1));
        assertThat(children(root, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("self")))
                .hasSize(1);
        List<String> ids = new ArrayList<>();
        List<OffsetDateTime> times = new ArrayList<>();
        for (Element entry : children(root, "entry")) {
            assertHas(
                    entry, OF_AN_ENTRY, List.of("id", "title", "updated"), List.of("published", "summary", "content"));
            assertThat(children(entry, "link"))
                    .as("without content an entry has an alternate link")
                    .anyMatch(link -> link.getAttribute("rel").equals("alternate"));
            ids.add(children(entry, "id").get(0).getTextContent());
            times.add(OffsetDateTime.parse(children(entry, "updated").get(0).getTextContent()));
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
        OffsetDateTime updated =
                OffsetDateTime.parse(children(root, "updated").get(0).getTextContent());
        assertThat(times).allSatisfy(time -> assertThat(time).isBeforeOrEqualTo(updated));
    }

    private static void assertHas(Element element, Set<String> known, List<String> once, List<String> atMostOnce) {
        assertThat(known)
                .containsAll(children(element, null).stream()
                        .map(Element::getLocalName)
                        .toList());
        once.forEach(name -> assertThat(children(element, name)).as(name).hasSize(1));
        atMostOnce.forEach(name -> assertThat(children(element, name)).as(name).hasSizeLessThan(2));
        assertThat(URI.create(children(element, "id").get(0).getTextContent()).isAbsolute())
                .isTrue();
        assertThat(OffsetDateTime.parse(children(element, "updated").get(0).getTextContent()))
                .isNotNull();
        assertThat(children(element, "link")).allSatisfy(link -> {
            assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
            assertThat(link.getAttribute("type")).matches("|[^/ ]+/[^/ ]+");
        });
        assertThat(children(element, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("alternate"))
                        .map(link -> link.getAttribute("type") + link.getAttribute("hreflang")))
                .doesNotHaveDuplicates();
    }

    private static List<Element> children(Element parent, @Nullable String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child
                    && (name == null || child.getLocalName().equals(name))) {
                found.add(child);
            }
        }
        return found;
    }

    String one(String path) {
        return all(path).stream().findFirst().orElse("");
    }

    List<String> all(String path) {
        try {
            NodeList nodes = (NodeList) xpath().evaluate(path, feed, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static XPath xpath() {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return prefix.equals("a") ? ATOM : XMLConstants.NULL_NS_URI;
            }

            @Override
            public @Nullable String getPrefix(String namespace) {
                return null;
            }

            @Override
            public java.util.Iterator<String> getPrefixes(String namespace) {
                return List.<String>of().iterator();
            }
        });
        return xpath;
    }
}
