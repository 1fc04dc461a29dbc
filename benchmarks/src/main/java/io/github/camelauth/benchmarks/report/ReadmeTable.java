package io.github.camelauth.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The latest figures in the README, between two markers. */
public final class ReadmeTable {

    static final String BEGIN = "<!-- figures: begin, written by the run itself -->";
    static final String END = "<!-- figures: end -->";

    private ReadmeTable() {}

    /** Replaces what is between the markers of a file. */
    public static void update(Path readme, String figures) throws IOException {
        Files.writeString(readme, replaced(Files.readString(readme), figures));
    }

    /**
     * The text with other figures in it.
     *
     * @throws IllegalArgumentException when the text lacks the markers
     */
    static String replaced(String text, String figures) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The README lacks the markers of the figures");
        }
        return text.substring(0, begin + BEGIN.length()) + "\n" + figures.strip() + "\n" + text.substring(end);
    }
}
