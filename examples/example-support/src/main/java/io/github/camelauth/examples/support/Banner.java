package io.github.camelauth.examples.support;

import java.util.ArrayList;
import java.util.List;

/** What is said at the start: a title, and lines that say what will happen. */
public final class Banner {

    private static final String RULE = "=".repeat(78);

    private final List<String> lines = new ArrayList<>();

    public Banner(String title) {
        lines.add("  " + title);
    }

    /** One line more. */
    public Banner line(String name, String value) {
        lines.add("  %-13s%s".formatted(name, value));
        return this;
    }

    @Override
    public String toString() {
        String newLine = System.lineSeparator();
        return RULE + newLine + String.join(newLine, lines) + newLine + RULE;
    }
}
