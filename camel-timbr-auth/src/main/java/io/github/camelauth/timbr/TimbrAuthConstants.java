package io.github.camelauth.timbr;

import org.apache.camel.spi.Metadata;

/** The headers of the component. */
public interface TimbrAuthConstants {

    @Metadata(
            label = "consumer",
            description =
                    "What happened: acquired, refreshed, refreshFailed, expiring, expired, invalidated, revoked or"
                            + " reauthorizationRequired.",
            javaType = "String")
    String EVENT_TYPE = "CamelTimbrAuthEventType";

    @Metadata(label = "consumer", description = "The account that it happened to.", javaType = "String")
    String ACCOUNT = "CamelTimbrAuthAccount";

    @Metadata(
            label = "consumer",
            description = "Whom the token speaks for; absent where that is the account itself.",
            javaType = "String")
    String PRINCIPAL = "CamelTimbrAuthPrincipal";

    /** Exchange property: the generation of the token that this exchange carries. */
    String GENERATION = "CamelTimbrAuthGeneration";
}
