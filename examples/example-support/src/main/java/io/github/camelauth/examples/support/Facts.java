package io.github.camelauth.examples.support;

/** What is said at the end, fact by fact under a title. */
public final class Facts {

    private final StringBuilder text;

    public Facts(String title) {
        text = new StringBuilder("%n%s:%n".formatted(title));
    }

    /** One fact more. */
    public Facts line(Object name, Object value) {
        text.append("  %-20s%s%n".formatted(name, value));
        return this;
    }

    /** All of them, and a last line. */
    public String end(String last) {
        return text + last;
    }
}
