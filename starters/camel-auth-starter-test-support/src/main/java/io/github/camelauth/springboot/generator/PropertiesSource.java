package io.github.camelauth.springboot.generator;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a class's source that depend on its options. */
final class PropertiesSource {

    private final Catalogue catalogue;
    private final List<Option> options;

    PropertiesSource(Catalogue catalogue, List<Option> options) {
        this.catalogue = catalogue;
        this.options = options;
    }

    /** The import declarations, with others that the class needs anyway. */
    String imports(String... others) {
        return Stream.concat(options.stream().map(PropertyType::imported).flatMap(Optional::stream), Stream.of(others))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
    }

    String fields() {
        return each(PropertySource::field);
    }

    String accessors() {
        return each(PropertySource::accessors);
    }

    private String each(Function<PropertySource, String> part) {
        return options.stream()
                .map(option -> new PropertySource(option, PropertyType.of(option, catalogue)))
                .map(part)
                .collect(Collectors.joining("\n"));
    }
}
