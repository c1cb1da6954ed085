package tallyboard;

import java.io.IOException;
import java.util.Properties;

/** Facts about this build. */
final class Product {
    private Product() {}

    static String version() throws IOException {
        try (var stream = Product.class.getResourceAsStream("product.properties")) {
            var facts = new Properties();
            facts.load(stream);
            return facts.getProperty("version");
        }
    }
}
