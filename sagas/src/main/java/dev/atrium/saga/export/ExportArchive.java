package dev.atrium.saga.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.erasure.ExportSink;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ZIP file while it is written: into a file without a name, which is gone when the process is, however that ends. What it
 * holds is personal, and nothing of it may stay on a disk.
 */
final class ExportArchive implements ExportSink, AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final FileChannel file;
    private final ZipOutputStream zip;
    private final List<ExportSection> sections = new ArrayList<>();

    private ExportArchive(FileChannel file) {
        this.file = file;
        this.zip = new ZipOutputStream(unclosed(Channels.newOutputStream(file)));
    }

    static ExportArchive create() throws IOException {
        Path place = Files.createTempDirectory("atrium-export");
        Path path = place.resolve("export.zip");
        FileChannel file = FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(path);
        Files.deleteIfExists(place);
        return new ExportArchive(file);
    }

    /** Finishing the ZIP closes what it writes to; the file must stay open to be read. */
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public void records(String section, List<Map<String, Object>> records) {
        List<Map<String, Object>> readable =
                records.stream().map(ExportArchive::readable).toList();
        sections.add(new ExportSection(section, readable));
        add("data/" + section + ".json", JSON.writeValueAsBytes(readable));
    }

    /** Times, ids and numbers as text that reads the same everywhere; a 64-bit id is no number in many programs. */
    private static Map<String, Object> readable(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, ExportValues.readable(value)));
        return all;
    }

    @Override
    public void file(String name, InputStream content) {
        try {
            zip.putNextEntry(new ZipEntry("files/" + name));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }

    List<ExportSection> sections() {
        return sections;
    }

    void addPage(String html) {
        add("index.html", html.getBytes(UTF_8));
    }

    private void add(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }

    /** Returns the size. */
    long finish() throws IOException {
        zip.close();
        return file.size();
    }

    /** Anew from its beginning each time that it is asked for. */
    InputStream content() {
        try {
            file.position(0);
            return Channels.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
