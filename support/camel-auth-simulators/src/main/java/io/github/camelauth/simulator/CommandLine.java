package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Options of the form {@code --name value}, and {@code --help}, which stands alone. */
final class CommandLine {

    private static final String HELP = "--help";

    private final Map<String, Consumer<String>> options = new LinkedHashMap<>();
    private final List<String> help = new ArrayList<>();

    /** With what the option is for, in a line for people. */
    CommandLine option(String name, String meaning, Consumer<String> action) {
        options.put(name, action);
        help.add("  %-15s%s".formatted(name, meaning));
        return this;
    }

    static boolean asksForHelp(String... arguments) {
        return List.of(arguments).contains(HELP);
    }

    /** A line for each option. */
    List<String> help() {
        return List.copyOf(help);
    }

    /** An option whose value is a name and a secret with a colon between them; a message does not print it. */
    CommandLine pair(String name, String meaning, BiConsumer<String, String> action) {
        return option(name, meaning, value -> {
            String[] pair = value.split(":", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException("Not of the form name:secret: the value of " + name);
            }
            action.accept(pair[0], pair[1]);
        });
    }

    /** Runs the action of each option given, in their order. */
    void run(String... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            Consumer<String> action = options.get(arguments[i]);
            if (action == null || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "Not an option with a value: " + arguments[i] + ". Options: " + names() + "; or " + HELP);
            }
            action.accept(arguments[i + 1]);
        }
    }

    private List<String> names() {
        return new ArrayList<>(options.keySet());
    }
}
