package io.github.camelauth.cft;

import io.github.camelauth.http.oauth.FormBody;
import io.github.camelauth.token.Fingerprint;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The address of the registration form, filled in beforehand ({@code docs/vendors/cft.md} §3.5). */
final class CftRegistration {

    private static final String FORM = "/account/register/";
    private static final Set<String> OURS = Set.of("callback", "app_id", "hash");

    private CftRegistration() {}

    /**
     * The URL for the user's browser.
     *
     * @param segment what makes this registration's callback unguessable
     * @throws IllegalArgumentException when a field is one that the component sets
     */
    static String url(CftAuthConfiguration options, String segment, Map<String, String> fields) {
        Map<String, String> parameters = new TreeMap<>(fields);
        if (parameters.keySet().stream().anyMatch(OURS::contains)) {
            throw new IllegalArgumentException("The fields 'callback', 'app_id' and 'hash' are set by the component");
        }
        String callback = callback(options, segment);
        parameters.put("callback", callback);
        parameters.put("app_id", options.getAppId());
        parameters.put("hash", hash(options.getAccessKey(), callback));
        return options.origin() + FORM + "?" + FormBody.of(parameters).replace("+", "%20");
    }

    private static String callback(CftAuthConfiguration options, String segment) {
        String base = options.getRegistrationCallbackUrl();
        return base + (base.endsWith("/") ? "" : "/") + segment;
    }

    /** SHA-256 of the application's key followed by the callback as it is, in lower-case hex. */
    static String hash(String accessKey, String callback) {
        return Fingerprint.ofText(accessKey + callback);
    }
}
