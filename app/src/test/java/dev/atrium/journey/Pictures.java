package dev.atrium.journey;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members' pictures, as a visitor sees them, and as they lie in the storage. */
final class Pictures {

    private static final String FOLDER = "profile_pics/";

    private Pictures() {}

    static String profile(Visitor member) throws IOException, InterruptedException {
        return member.page("/").select("a.nav-member").attr("href");
    }

    /** The address of the picture on one's own profile. */
    static String shown(Visitor member) throws IOException, InterruptedException {
        return member.page(profile(member)).select(".picture-now img").attr("src");
    }

    /** Addresses of what the storage has of pictures that are not replaced. */
    static Set<String> stored(Visitor anybody) throws IOException, InterruptedException {
        Set<String> addresses = new HashSet<>();
        for (JsonNode object : JsonMapper.shared()
                .readTree(anybody.getAnything("/sandbox/objects.json").body())) {
            String key = object.path("key").asString();
            if (key.startsWith(FOLDER)) {
                addresses.add("/media/" + key);
            }
        }
        return addresses;
    }
}
