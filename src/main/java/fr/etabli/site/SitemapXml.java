package fr.etabli.site;

import fr.etabli.vocabulary.Language;
import fr.etabli.vocabulary.PublicAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps and their index, address after address. */
final class SitemapXml {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final PublicAddress address;

    private SitemapXml(XMLStreamWriter xml, PublicAddress address) {
        this.xml = xml;
        this.address = address;
    }

    /** What writes into a document that has begun. */
    @FunctionalInterface
    private interface Content {
        void write(SitemapXml xml) throws XMLStreamException;
    }

    /**
     * Pages in both languages, each with its other language.
     *
     * @param changed the day of the data, for pages that show any; null where it is not known
     */
    static void part(OutputStream out, PublicAddress address, Stream<String> paths, @Nullable String changed)
            throws IOException {
        write(out, address, "urlset", xml -> {
            for (Iterator<String> all = paths.iterator(); all.hasNext(); ) {
                String path = all.next();
                xml.page(path, Language.FR, changed);
                xml.page(path, Language.EN, changed);
            }
        });
    }

    /** The addresses of the parts. */
    static void index(OutputStream out, PublicAddress address, int parts, @Nullable String changed) throws IOException {
        write(out, address, "sitemapindex", xml -> {
            for (int part = 1; part <= parts; part++) {
                xml.xml.writeStartElement("sitemap");
                xml.text("loc", address.of("/sitemap-" + part + ".xml"));
                xml.changed(changed);
                xml.xml.writeEndElement();
            }
        });
    }

    private static void write(OutputStream out, PublicAddress address, String root, Content content)
            throws IOException {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            content.write(new SitemapXml(xml, address));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void page(String path, Language language, @Nullable String changed) throws XMLStreamException {
        xml.writeStartElement("url");
        text("loc", address.of(Here.inLanguage(language, path)));
        changed(changed);
        alternate("fr", Language.FR, path);
        alternate("en", Language.EN, path);
        alternate("x-default", Language.FR, path);
        xml.writeEndElement();
    }

    private void alternate(String tag, Language language, String path) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", tag);
        xml.writeAttribute("href", address.of(Here.inLanguage(language, path)));
    }

    private void changed(@Nullable String day) throws XMLStreamException {
        if (day != null) {
            text("lastmod", day);
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
