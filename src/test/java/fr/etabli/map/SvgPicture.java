package fr.etabli.map;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture as any reader of SVG sees it. */
record SvgPicture(Document document) {

    /** A disc with what it stands for. */
    record Disc(double x, double y, double radius, String fill, int schools, String title) {}

    static SvgPicture parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return new SvgPicture(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)));
    }

    /** Those on the map, not those of the legend. */
    List<Disc> schools() {
        return elements("circle").stream()
                .filter(circle -> !circle.getAttribute("data-schools").equals("0"))
                .map(circle -> new Disc(
                        number(circle, "cx"),
                        number(circle, "cy"),
                        number(circle, "r"),
                        circle.getAttribute("fill"),
                        Integer.parseInt(circle.getAttribute("data-schools")),
                        circle.getTextContent()))
                .toList();
    }

    List<String> words() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** In the order in which they are read. */
    String title() {
        return elements("title").get(0).getTextContent();
    }

    String description() {
        return elements("desc").get(0).getTextContent();
    }

    List<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int number = 0; number < found.getLength(); number++) {
            elements.add((Element) found.item(number));
        }
        return elements;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
