package io.github.camelauth.benchmarks;

import io.github.camelauth.benchmarks.scenario.Mode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to run.
 *
 * @param mode {@code --short} or {@code --full} (the default)
 * @param figures {@code --only=B1,B4}; empty for all
 * @param readme whether to write the figures into the README ({@code --update-readme})
 * @param folder the module's folder ({@code --folder=}, else found from here)
 */
record Options(Mode mode, Set<String> figures, boolean readme, Path folder) {

    private static final Set<String> FLAGS = Set.of("--short", "--full", "--update-readme");
    private static final String ONLY = "--only=";
    private static final String FOLDER = "--folder=";

    static Options parse(String... args) {
        List<String> given = Arrays.asList(args);
        for (String arg : given) {
            if (!FLAGS.contains(arg) && !arg.startsWith(ONLY) && !arg.startsWith(FOLDER)) {
                throw new IllegalArgumentException("Unknown option " + arg + "; there are --short, --full,"
                        + " --only=B1,B2, --update-readme and --folder=DIRECTORY");
            }
        }
        return new Options(
                given.contains("--short") ? Mode.SHORT : Mode.FULL,
                Arrays.stream(value(given, ONLY, "").split(","))
                        .filter(figure -> !figure.isBlank())
                        .collect(Collectors.toSet()),
                given.contains("--update-readme"),
                Path.of(value(given, FOLDER, "benchmarks")));
    }

    private static String value(List<String> args, String option, String otherwise) {
        return args.stream()
                .filter(arg -> arg.startsWith(option))
                .map(arg -> arg.substring(option.length()))
                .findFirst()
                .orElse(otherwise);
    }

    boolean wants(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }
}
