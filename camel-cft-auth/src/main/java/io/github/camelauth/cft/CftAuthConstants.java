package io.github.camelauth.cft;

import org.apache.camel.spi.Metadata;

/** The headers of the component. */
public interface CftAuthConstants {

    @Metadata(
            label = "consumer",
            description =
                    "What happened: acquired, refreshed, refreshFailed, expiring, expired, invalidated, revoked or"
                            + " reauthorizationRequired.",
            javaType = "String")
    String EVENT_TYPE = "CamelCftAuthEventType";

    @Metadata(label = "consumer", description = "The account that it happened to.", javaType = "String")
    String ACCOUNT = "CamelCftAuthAccount";

    @Metadata(
            description =
                    "Whom the token speaks for. On a message to a producer it counts with principalFromHeader only.",
            javaType = "String")
    String PRINCIPAL = "CamelCftAuthPrincipal";

    /** Exchange property: the generation of the token that this exchange carries. */
    String GENERATION = "CamelCftAuthGeneration";
}
