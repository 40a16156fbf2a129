package fr.etabli.map;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Letters as outlines, from a font that the hub brings along. Java's own fonts need a font configuration of the machine, which
 * a bare server lacks: there even {@code Font.createFont} fails.
 */
final class Typeface {

    private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    private Typeface(String file) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file), file)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            this.characters = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Regular {
        private static final Typeface FACE = new Typeface("LiberationSans-Regular.ttf");
    }

    private static final class Bold {
        private static final Typeface FACE = new Typeface("LiberationSans-Bold.ttf");
    }

    static Typeface of(Mark.Lettering lettering) {
        return lettering.bold() ? Bold.FACE : Regular.FACE;
    }

    synchronized double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
    }

    /** Begins at the origin; the letters stand on the axis. */
    synchronized Shape outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        double along = 0;
        for (int character : text.codePoints().toArray()) {
            GlyphData glyph = glyph(character);
            if (glyph != null) {
                outline.append(
                        AffineTransform.getTranslateInstance(along, 0).createTransformedShape(glyph.getPath()), false);
            }
            along += advance(character);
        }
        double scale = size / unitsPerEm;
        return AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(outline);
    }

    private @Nullable GlyphData glyph(int character) {
        try {
            return font.getGlyph().getGlyph(characters.getGlyphId(character));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
