package io.github.camelauth.checkfront;

import org.apache.camel.spi.Metadata;

/** The headers of the component. */
public interface CheckfrontAuthConstants {

    @Metadata(
            label = "consumer",
            description =
                    "What happened: acquired, refreshed, refreshFailed, expiring, expired, invalidated, revoked or"
                            + " reauthorizationRequired.",
            javaType = "String")
    String EVENT_TYPE = "CamelCheckfrontAuthEventType";

    @Metadata(label = "consumer", description = "The account that it happened to.", javaType = "String")
    String ACCOUNT = "CamelCheckfrontAuthAccount";

    @Metadata(
            description =
                    "Whom the token speaks for. On a message to a producer it counts with principalFromHeader only.",
            javaType = "String")
    String PRINCIPAL = "CamelCheckfrontAuthPrincipal";

    @Metadata(
            label = "producer",
            description = "The staff member to act for, or off. It counts with onBehalfOfFromHeader only.",
            javaType = "String")
    String ON_BEHALF_OF = "CamelCheckfrontAuthOnBehalfOf";

    /** Exchange property: the generation of the token that this exchange carries. */
    String GENERATION = "CamelCheckfrontAuthGeneration";
}
