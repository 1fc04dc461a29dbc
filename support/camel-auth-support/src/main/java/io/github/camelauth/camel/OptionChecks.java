package io.github.camelauth.camel;

import java.util.Map;

/** Checks that every vendor's options share. Each throws an {@link IllegalArgumentException} that names the option. */
public final class OptionChecks {

    private OptionChecks() {}

    /** What is wrong with an option, to be thrown. */
    public static IllegalArgumentException wrong(String option, String what) {
        return new IllegalArgumentException("Option '" + option + "' " + what);
    }

    /**
     * No option may be blank, as a placeholder gives it whose variable is empty: that is neither set nor absent.
     *
     * @param options values by the option's name; null for what is not set
     */
    public static void notBlank(Map<String, String> options) {
        options.forEach((option, text) -> {
            if (text != null && text.isBlank()) {
                throw wrong(option, "is blank: give it a value, or leave it out");
            }
        });
    }

    /** Two options that mean nothing without each other. */
    public static void together(String first, String firstValue, String second, String secondValue) {
        if ((firstValue == null) != (secondValue == null)) {
            throw new IllegalArgumentException(
                    "Options '" + first + "' and '" + second + "' go together: one is missing");
        }
    }

    /** Two options of which one may be set. */
    public static void notBoth(String first, String firstValue, String second, String secondValue) {
        if (firstValue != null && secondValue != null) {
            throw new IllegalArgumentException(
                    "Options '" + first + "' and '" + second + "' contradict each other: set one of them");
        }
    }

    /** HTTP Basic ends the user name at its first colon (RFC 7617 §2). */
    public static void noColon(String option, String username) {
        if (username != null && username.contains(":")) {
            throw wrong(option, "must not hold a colon, which HTTP Basic cannot express");
        }
    }

    /** The base URL and the allowed hosts can be read, and no credential would go to another machine in clear. */
    public static void hosts(AuthConfiguration options) {
        options.hosts();
        if (!options.isAllowInsecureHttp() && !options.origin().confidential()) {
            throw wrong(
                    "baseUrl",
                    "is plain http, and would show the credential to the network. Use https, or set"
                            + " 'allowInsecureHttp'");
        }
    }
}
