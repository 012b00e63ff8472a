package dev.atrium.sandbox.stripe.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which request does what. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** @param path below {@code /v1}, with {@code *} where an object is named */
    public Routes add(String method, String path, Function<Call, Reply> operation) {
        routes.add(new Route(method, List.of(path.split("/")), false, operation));
        return this;
    }

    /** One that a browser may ask too, with the publishable key. */
    public Routes addPublic(String method, String path, Function<Call, Reply> operation) {
        routes.add(new Route(method, List.of(path.split("/")), true, operation));
        return this;
    }

    Optional<Route> find(String method, String path) {
        List<String> parts = List.of(path.split("/"));
        return routes.stream().filter(route -> route.fits(method, parts)).findFirst();
    }

    record Route(String method, List<String> parts, boolean isPublic, Function<Call, Reply> operation) {

        private boolean fits(String wanted, List<String> path) {
            if (!method.equals(wanted) || parts.size() != path.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).equals("*") && !parts.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        String idIn(String path) {
            int place = parts.indexOf("*");
            return place < 0 ? "" : path.split("/")[place];
        }
    }
}
