package dev.atrium.gateway.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes with a reader chosen here, not with whichever ImageIO finds first on the class path. */
final class PictureDecoder {

    private PictureDecoder() {}

    /**
     * Decodes a part of the first frame, every {@code step}th pixel of it. WebP comes whole: its reader decodes everything
     * anyway, and gets transparency wrong in parts.
     */
    static BufferedImage decode(PictureAnatomy picture, Rectangle part, int step, Deadline deadline) {
        try (ByteArrayImageInputStream bare = new ByteArrayImageInputStream(picture.bare())) {
            ImageReader reader = readerOf(picture.format());
            reader.setInput(bare, false, true);
            DeadlineListener.attach(reader, deadline);
            ImageReadParam wanted = reader.getDefaultReadParam();
            if (picture.format() != PictureFormat.WEBP) {
                wanted.setSourceRegion(part);
                wanted.setSourceSubsampling(step, step, 0, 0);
            }
            BufferedImage decoded = picture.cmyk()
                    ? Inks.toLight(reader.readRaster(0, wanted), picture.bare())
                    : GreyPixels.asTheyAre(reader.read(0, wanted));
            reader.dispose();
            deadline.requireTime();
            return decoded;
        } catch (RefusedPictureException tooLate) {
            throw tooLate;
        } catch (IOException | RuntimeException damage) {
            // Decoders throw more than their interfaces say at data that contradicts itself.
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
    }

    private static ImageReader readerOf(PictureFormat format) throws IOException {
        if (format == PictureFormat.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IOException("this JDK reads no " + format);
    }
}
