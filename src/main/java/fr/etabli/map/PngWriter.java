package fr.etabli.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.locationtech.jts.awt.ShapeWriter;

/** Paints a drawing as PNG. Letters are painted as the outlines that they have, so that no font of the machine is asked. */
final class PngWriter {

    private final Graphics2D canvas;
    private final ShapeWriter shapes = new ShapeWriter();

    private PngWriter(Graphics2D canvas) {
        this.canvas = canvas;
    }

    /** @param side in pixels; three bytes each are held in memory */
    static void write(Drawing drawing, int side, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale((double) side / Drawing.SIDE, (double) side / Drawing.SIDE);
        drawing.marks().forEach(new PngWriter(canvas)::paint);
        canvas.dispose();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Land land) {
            paint(shapes.toShape(land.shape()), land.ink());
        } else if (mark instanceof Mark.Dot dot) {
            double side = 2 * dot.radius();
            paint(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), side, side), dot.ink());
        } else if (mark instanceof Mark.Stroke line) {
            paint(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()), line.ink());
        } else if (mark instanceof Mark.Box box) {
            paint(
                    new Rectangle2D.Double(
                            box.frame().x(),
                            box.frame().y(),
                            box.frame().width(),
                            box.frame().height()),
                    box.ink());
        } else if (mark instanceof Mark.Words words) {
            letter(words);
        }
    }

    private void letter(Mark.Words words) {
        Mark.Lettering lettering = words.lettering();
        Typeface face = Typeface.of(lettering);
        double width = face.width(words.text(), lettering.size());
        double before =
                switch (lettering.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        Shape outline = AffineTransform.getTranslateInstance(words.x() - before, words.y())
                .createTransformedShape(face.outline(words.text(), lettering.size()));
        if (lettering.halo() != null) {
            paint(outline, Mark.Ink.line(lettering.halo(), lettering.ink().width()));
        }
        paint(outline, Mark.Ink.filled(lettering.colour()));
    }

    private void paint(Shape shape, Mark.Ink ink) {
        if (ink.fill() != null) {
            canvas.setColor(Color.decode(ink.fill()));
            canvas.fill(shape);
        }
        if (ink.stroke() != null) {
            canvas.setColor(Color.decode(ink.stroke()));
            canvas.setStroke(stroke(ink));
            canvas.draw(shape);
        }
    }

    private static BasicStroke stroke(Mark.Ink ink) {
        float width = (float) ink.width();
        return ink.dash() == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {(float) ink.dash(), (float) ink.dash() / 2},
                        0);
    }
}
