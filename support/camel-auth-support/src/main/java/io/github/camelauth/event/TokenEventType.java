package io.github.camelauth.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What happened to a token. */
public enum TokenEventType {
    /** A token was had where there was none. */
    ACQUIRED("acquired"),
    /** A token replaced another. */
    REFRESHED("refreshed"),
    /** A request for a token failed, the first one included. */
    REFRESH_FAILED("refreshFailed"),
    /** A token that nothing unattended can renew, or whose renewal keeps failing, is about to end. */
    EXPIRING("expiring"),
    /** A token's life is over and no other is there. */
    EXPIRED("expired"),
    /** A caller saw the vendor reject the token. */
    INVALIDATED("invalidated"),
    /** The token was given up, and the vendor was told where it can be. */
    REVOKED("revoked"),
    /** Only a person can bring the next token. */
    REAUTHORIZATION_REQUIRED("reauthorizationRequired");

    private final String label;

    TokenEventType(String label) {
        this.label = label;
    }

    /** The name that users type and read. */
    @JsonValue
    public String label() {
        return label;
    }

    /**
     * Finds a type by the name that users type.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static TokenEventType of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is no event type. There are "
                        + Arrays.stream(values()).map(TokenEventType::label).toList()));
    }
}
