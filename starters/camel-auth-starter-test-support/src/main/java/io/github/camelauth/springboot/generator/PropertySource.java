package io.github.camelauth.springboot.generator;

import java.util.ArrayList;
import java.util.List;

/** The source of one option: its field with the description, its getter and its setter. */
record PropertySource(Option option, String type) {

    private static final int WIDTH = 120;

    String field() {
        return javadoc() + "    private " + type + " " + option.name() + ";\n";
    }

    String accessors() {
        return """
                    public %1$s get%2$s() {
                        return %3$s;
                    }

                    public void set%2$s(%1$s %3$s) {
                        this.%3$s = %3$s;
                    }
                """
                .formatted(type, option.capitalized(), option.name());
    }

    private String javadoc() {
        String oneLine = "    /** " + option.description() + " */\n";
        if (oneLine.length() <= WIDTH) {
            return oneLine;
        }
        StringBuilder javadoc = new StringBuilder("    /**\n");
        lines(option.description(), WIDTH - "     * ".length())
                .forEach(line -> javadoc.append("     * ").append(line).append('\n'));
        return javadoc.append("     */\n").toString();
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
