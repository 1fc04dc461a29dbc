package io.github.camelauth.simulator;

/** How a redirect URI is compared with the one that is registered for the application. */
public enum RedirectMatch {
    /** Letter for letter (RFC 9700 §2.1). */
    EXACT,
    /** It begins with the registered one, in any case. */
    PREFIX;

    boolean matches(String registered, String offered) {
        return switch (this) {
            case EXACT -> offered.equals(registered);
            case PREFIX -> offered.regionMatches(true, 0, registered, 0, registered.length());
        };
    }
}
