package io.github.camelauth.examples.checkfront;

import java.util.Locale;

/** A token's state in an operator's words. */
enum Standing {
    NOT_CONNECTED("Not connected", "Connect"),
    CONNECTED("Connected", "Reconnect"),
    RENEWING("Renewed with the next call", "Reconnect"),
    RECONNECT("Reconnect needed", "Reconnect");

    private final String text;
    private final String button;

    Standing(String text, String button) {
        this.text = text;
        this.button = button;
    }

    static Standing of(Object state) {
        return switch (String.valueOf(state)) {
            case "FRESH", "STALE" -> CONNECTED;
            case "EXPIRED" -> RENEWING;
            case "REAUTHORIZATION_REQUIRED" -> RECONNECT;
            default -> NOT_CONNECTED;
        };
    }

    public String text() {
        return text;
    }

    public String button() {
        return button;
    }

    /** Whether a person has to do something. */
    public boolean callsForAction() {
        return this == NOT_CONNECTED || this == RECONNECT;
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
