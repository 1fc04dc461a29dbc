package io.github.camelauth.cft;

/** The form of the keys, the application's and the users' alike ({@code docs/vendors/cft.md} §3.3). */
final class CftKey {

    private static final String FORM = "[A-Za-z0-9_-]{43}";

    private CftKey() {}

    static boolean legal(String key) {
        return key != null && key.matches(FORM);
    }
}
