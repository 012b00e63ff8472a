package dev.atrium.web.assets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The addresses of the site's assets. Each is read, compressed and named by its content when it is first asked for, then
 * kept: there is a handful of bundles, and a flag for each country.
 */
@Component
public final class Assets {

    static final String PATH = "/assets/";

    private final Map<String, Asset> byName = new ConcurrentHashMap<>();

    /** The address of an asset that exists, such as {@code /assets/atrium-1a2b3c4d5e6f.css} for {@code atrium.css}. */
    public String url(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name))
                .url();
    }

    /** The asset that a path below {@link #PATH} names, if its hash is that of the content. */
    Optional<Asset> at(String path) {
        return AssetName.withoutHash(path)
                .flatMap(this::find)
                .filter(asset -> asset.url().equals(PATH + path));
    }

    private Optional<Asset> find(String name) {
        Asset known = byName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> read = AssetSources.read(name).map(content -> Asset.of(name, content));
        read.ifPresent(asset -> byName.put(name, asset));
        return read;
    }
}
