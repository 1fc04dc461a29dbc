package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Options of the form {@code --name value}. */
final class CommandLine {

    private final Map<String, Consumer<String>> options = new LinkedHashMap<>();

    CommandLine option(String name, Consumer<String> action) {
        options.put(name, action);
        return this;
    }

    /** Runs the action of each option given, in their order. */
    void run(String... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            Consumer<String> action = options.get(arguments[i]);
            if (action == null || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "Not an option with a value: " + arguments[i] + ". Options: " + names());
            }
            action.accept(arguments[i + 1]);
        }
    }

    private List<String> names() {
        return new ArrayList<>(options.keySet());
    }
}
