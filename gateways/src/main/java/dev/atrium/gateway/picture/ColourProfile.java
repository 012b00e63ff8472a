package dev.atrium.gateway.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Turns a camera's or screen's own colours into those of the web, after scaling, where it costs next to nothing. */
final class ColourProfile {

    private static final int MAX_LENGTH = 1024 * 1024;
    private static final int BANDS = 3;

    private ColourProfile() {}

    /** A profile that is broken, huge or of another kind of colours is ignored, as browsers do. */
    static void toWebColours(BufferedImage image, byte[] profile) {
        if (profile.length > MAX_LENGTH) {
            return;
        }
        try {
            ICC_Profile own = ICC_Profile.getInstance(profile);
            if (own.getColorSpaceType() == ColorSpace.TYPE_RGB) {
                convert(image, own);
            }
        } catch (IllegalArgumentException | CMMException broken) {
            // The picture keeps the colours it would have without a profile.
        }
    }

    private static void convert(BufferedImage image, ICC_Profile own) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableRaster source = Raster.createInterleavedRaster(0, width, height, BANDS, null);
        source.setPixels(0, 0, width, height, image.getRaster().getPixels(0, 0, width, height, (int[]) null));
        WritableRaster target = source.createCompatibleWritableRaster();
        ICC_Profile web = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        new ColorConvertOp(new ICC_Profile[] {own, web}, null).filter(source, target);
        image.getRaster().setPixels(0, 0, width, height, target.getPixels(0, 0, width, height, (int[]) null));
    }
}
