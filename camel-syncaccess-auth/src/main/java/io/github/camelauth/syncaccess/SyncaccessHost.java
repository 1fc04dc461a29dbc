package io.github.camelauth.syncaccess;

import io.github.camelauth.http.Origin;
import io.github.camelauth.syncaccess.SyncaccessAuthConfiguration.Environment;
import java.util.Locale;

/** The host that company, property and environment make ({@code docs/vendors/syncaccess.md} §2.2). */
final class SyncaccessHost {

    /** What may stand between two dashes of a host name (RFC 1123 §2.1). */
    private static final String PART = "(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?";

    private static final int LONGEST_LABEL = 63;

    private SyncaccessHost() {}

    /** Whether this can stand in a host name. */
    static boolean legal(String part) {
        return part.matches(PART);
    }

    /** Whether company and property together fit into a host name. */
    static boolean fits(String company, String property) {
        return label(company, property).length() <= LONGEST_LABEL;
    }

    private static String label(String company, String property) {
        return "syncaccess-" + company + "-" + property;
    }

    static Origin of(SyncaccessAuthConfiguration options) {
        String stage = options.getEnvironment() == Environment.stage ? ".stage" : "";
        String host = label(options.getCompany(), options.getProperty()) + stage + ".syncronex.com";
        return Origin.of("https", host.toLowerCase(Locale.ROOT), -1);
    }
}
