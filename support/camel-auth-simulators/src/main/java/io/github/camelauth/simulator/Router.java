package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds what answers a method and a path. Templates are asked for at each request, since a switch may change them.
 *
 * @param <H> the vendor's own type of handler
 */
final class Router<H> {

    private final List<Route<H>> routes = new ArrayList<>();

    Router<H> add(String method, String template, H handler) {
        PathTemplate compiled = PathTemplate.of(template);
        return add(method, () -> compiled, handler);
    }

    Router<H> add(String method, Supplier<PathTemplate> template, H handler) {
        routes.add(new Route<>(method, template, handler));
        return this;
    }

    Optional<Match<H>> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.match(path).stream())
                .findFirst();
    }

    /** Whether the path exists, for any method. */
    boolean knows(String path) {
        return routes.stream().anyMatch(route -> route.match(path).isPresent());
    }

    /** A handler with the values of the template's places. */
    record Match<H>(H handler, Map<String, String> parameters) {}

    private record Route<H>(String method, Supplier<PathTemplate> template, H handler) {

        Optional<Match<H>> match(String path) {
            return template.get().match(path).map(parameters -> new Match<>(handler, parameters));
        }
    }
}
