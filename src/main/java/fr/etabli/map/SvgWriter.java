package fr.etabli.map;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes a drawing as SVG 1.1: no script, no style sheet, nothing from elsewhere, text as text. */
final class SvgWriter {

    /** Of the width that the drawing reckons with, first; then what most machines have of that width. */
    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    private final XMLStreamWriter xml;

    private SvgWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Drawing drawing, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new SvgWriter(xml).write(drawing);
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void write(Drawing drawing) throws XMLStreamException {
        String side = String.valueOf(Drawing.SIDE);
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes("viewBox", "0 0 " + side + " " + side, "width", side, "height", side);
        attributes("role", "img", "aria-labelledby", "title desc", "lang", "fr", "font-family", FONTS);
        element("title", "title", drawing.title());
        element("desc", "desc", drawing.description());
        for (Mark mark : drawing.marks()) {
            write(mark);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Mark mark) throws XMLStreamException {
        if (mark instanceof Mark.Land land) {
            start("path", land.ink(), "d", path(land.shape()), "fill-rule", "evenodd", "stroke-linejoin", "round");
            titled(land.title());
        } else if (mark instanceof Mark.Dot dot) {
            start("circle", dot.ink(), "cx", number(dot.x()), "cy", number(dot.y()), "r", number(dot.radius()));
            attributes("data-schools", String.valueOf(dot.schools()));
            titled(dot.title());
        } else if (mark instanceof Mark.Stroke line) {
            start("line", line.ink(), "x1", number(line.fromX()), "y1", number(line.fromY()));
            attributes("x2", number(line.toX()), "y2", number(line.toY()));
        } else if (mark instanceof Mark.Box box) {
            start(
                    "rect",
                    box.ink(),
                    "x",
                    number(box.frame().x()),
                    "y",
                    number(box.frame().y()));
            attributes(
                    "width",
                    number(box.frame().width()),
                    "height",
                    number(box.frame().height()));
        } else if (mark instanceof Mark.Words words) {
            letter(words);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void letter(Mark.Words words) throws XMLStreamException {
        Mark.Lettering lettering = words.lettering();
        start("text", lettering.ink(), "x", number(words.x()), "y", number(words.y()));
        if (lettering.halo() != null) {
            attributes("paint-order", "stroke", "stroke-linejoin", "round");
        }
        attributes("font-size", number(lettering.size()));
        if (lettering.bold()) {
            attributes("font-weight", "bold");
        }
        if (lettering.anchor() != Mark.Anchor.START) {
            attributes("text-anchor", lettering.anchor().name().toLowerCase(Locale.ROOT));
        }
        xml.writeCharacters(allowed(words.text()));
    }

    private void start(String name, Mark.Ink ink, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        paint("fill", ink.fill());
        if (ink.stroke() != null) {
            paint("stroke", ink.stroke());
            attributes("stroke-width", number(ink.width()));
            if (ink.dash() > 0) {
                attributes("stroke-dasharray", number(ink.dash()) + " " + number(ink.dash() / 2));
            }
        }
    }

    private void paint(String part, @Nullable String colour) throws XMLStreamException {
        attributes(part, colour == null ? "none" : colour);
    }

    private void titled(String title) throws XMLStreamException {
        if (!title.isEmpty()) {
            xml.writeStartElement("title");
            xml.writeCharacters(allowed(title));
            xml.writeEndElement();
        }
    }

    private void element(String name, String id, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes("id", id);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int pair = 0; pair < pairs.length; pair += 2) {
            xml.writeAttribute(pairs[pair], pairs[pair + 1]);
        }
    }

    /** XML 1.0 has no way to write the other characters, however escaped. */
    private static String allowed(String text) {
        return text.replaceAll(
                "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String path(Geometry shape) {
        StringBuilder path = new StringBuilder();
        for (int number = 0; number < shape.getNumGeometries(); number++) {
            if (shape.getGeometryN(number) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), path);
                }
            }
        }
        return path.toString();
    }

    /** In steps from corner to corner, each between places already rounded, so that roundings do not add up. */
    private static void ring(LinearRing ring, StringBuilder path) {
        Coordinate[] corners = ring.getCoordinates();
        long x = tenths(corners[0].x);
        long y = tenths(corners[0].y);
        path.append('M').append(number(corners[0].x)).append(' ').append(number(corners[0].y));
        path.append('l');
        boolean first = true;
        for (int corner = 1; corner < corners.length - 1; corner++) {
            long nextX = tenths(corners[corner].x);
            long nextY = tenths(corners[corner].y);
            path.append(first ? "" : " ").append(number((nextX - x) / 10.0));
            path.append(' ').append(number((nextY - y) / 10.0));
            x = nextX;
            y = nextY;
            first = false;
        }
        path.append('z');
    }

    private static long tenths(double length) {
        return BigDecimal.valueOf(length)
                .setScale(1, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValue();
    }

    private static String number(double length) {
        BigDecimal rounded =
                BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
