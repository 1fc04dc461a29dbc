package io.github.camelauth.simulator;

import java.util.Objects;

/** A text that its own {@code toString} does not print: a token, a password or a shared secret of a simulated account. */
public final class Concealed {

    private final String text;

    private Concealed(String text) {
        this.text = Objects.requireNonNull(text);
    }

    public static Concealed of(String text) {
        return new Concealed(text);
    }

    /** The text itself, for an assertion or for the wire. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Concealed concealed && text.equals(concealed.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "<redacted>";
    }
}
