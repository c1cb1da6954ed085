package tallyboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Facts about this build. */
final class Product {
    private Product() {}

    static String version() {
        try (var stream = Product.class.getResourceAsStream("product.properties")) {
            var facts = new Properties();
            facts.load(stream);
            return facts.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
