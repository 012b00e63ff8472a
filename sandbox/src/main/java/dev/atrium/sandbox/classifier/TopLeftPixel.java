package dev.atrium.sandbox.classifier;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pixel by which tests steer the verdict. */
record TopLeftPixel(int rgb) {

    private static final int MAGENTA = 0xFF00FF;
    private static final int COLOUR = 0xFFFFFF;

    /** Empty for what is no picture. */
    static Optional<TopLeftPixel> of(byte[] picture) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? Optional.of(read(readers.next(), input)) : Optional.empty();
        }
    }

    private static TopLeftPixel read(ImageReader reader, ImageInputStream input) throws IOException {
        reader.setInput(input, true, true);
        ImageReadParam corner = reader.getDefaultReadParam();
        corner.setSourceRegion(new Rectangle(1, 1));
        try {
            return new TopLeftPixel(reader.read(0, corner).getRGB(0, 0) & COLOUR);
        } catch (IIOException unreadable) {
            // Such as printing inks, which Java does not turn into colours: anything but magenta.
            return new TopLeftPixel(0);
        } finally {
            reader.dispose();
        }
    }

    boolean isMagenta() {
        return rgb == MAGENTA;
    }
}
