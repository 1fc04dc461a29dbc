package io.github.camelauth.http;

/**
 * A header that a vendor wants on each call, set where the call has none. Immutable.
 *
 * @param name its name
 * @param value its value
 * @param notBelow a path below which calls go without it, null for none; only the hook knows a call's path
 */
public record DefaultHeader(String name, String value, String notBelow) {

    /** One for every call. */
    public static DefaultHeader everywhere(String name, String value) {
        return new DefaultHeader(name, value, null);
    }

    /** Whether a call to this path needs it. */
    boolean appliesTo(String path) {
        return notBelow == null || !path.startsWith(notBelow);
    }
}
