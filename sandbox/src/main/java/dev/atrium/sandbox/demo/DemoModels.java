package dev.atrium.sandbox.demo;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.shared.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Any number of models, the same at every start: the first are written out in a file, further ones are these in other
 * materials and scales.
 */
final class DemoModels {

    private static final List<String> LINES = read();
    private static final List<String> MATERIALS =
            List.of("oak", "brass", "birch ply", "paper", "clay", "glass", "wool", "steel", "matchsticks", "lime wood");
    private static final List<String> SCALES =
            List.of("1:12", "1:24", "1:35", "1:48", "1:72", "1:87", "1:160", "1:220");

    private DemoModels() {}

    static PublishModelCommand publication(int number) {
        List<DemoPerson> people = DemoPeople.PEOPLE;
        String[] countryAndTitle = LINES.get(number % LINES.size()).split("\\|", 2);
        return new PublishModelCommand(
                new ModelId(DemoIds.model(number)),
                DemoIds.user(number % people.size()),
                new ModelTitle(countryAndTitle[1] + variant(number)),
                new CountryCode(countryAndTitle[0]));
    }

    private static String variant(int number) {
        int round = number / LINES.size();
        if (round == 0) {
            return "";
        }
        String material = MATERIALS.get(round % MATERIALS.size());
        String scale = SCALES.get(round / MATERIALS.size() % SCALES.size());
        return ", %s, %s, no. %d".formatted(material, scale, number);
    }

    private static List<String> read() {
        try (InputStream in = DemoModels.class.getResourceAsStream("/sandbox/demo-models.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo models", e);
        }
    }
}
