package org.touchstone.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void isReadBackPixelByPixel() {
        Random random = new Random(7);
        int[] pixels = random.ints(33 * 17).map(p -> p | 0xff000000).toArray();
        byte[] png = Png.encode(pixels, 33, 17);
        // The toolkit's own decoder shares no code with the encoder.
        Image image = new Image(new ByteArrayInputStream(png));
        assertThat(image.isError()).isFalse();
        assertThat((int) image.getWidth()).isEqualTo(33);
        for (int y = 0; y < 17; y++) {
            for (int x = 0; x < 33; x++) {
                assertThat(image.getPixelReader().getArgb(x, y)).isEqualTo(pixels[y * 33 + x]);
            }
        }
    }

    @Test
    void isTheSameForTheSamePixels() {
        int[] pixels = new Random(8).ints(64).toArray();
        assertThat(Png.encode(pixels, 8, 8)).isEqualTo(Png.encode(pixels.clone(), 8, 8));
    }
}
