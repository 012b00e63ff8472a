package dev.atrium.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How much demo data was made, noted beside the data, so that later starts need not try again. Only a hint. */
record DemoProgress(boolean people, int models) {

    private static final String FILE = "demo.made";

    static DemoProgress read(Path data) {
        try {
            return new DemoProgress(
                    true, Integer.parseInt(Files.readString(data.resolve(FILE)).strip()));
        } catch (IOException | NumberFormatException none) {
            return new DemoProgress(false, 0);
        }
    }

    void write(Path data) {
        try {
            Path unfinished = data.resolve(FILE + ".new");
            Files.writeString(unfinished, Integer.toString(models));
            Files.move(unfinished, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the demo data that was made", e);
        }
    }
}
