package io.github.camelauth.syncaccess;

import org.apache.camel.spi.Metadata;

/** The headers of the component. */
public interface SyncaccessAuthConstants {

    @Metadata(
            label = "consumer",
            description =
                    "What happened: acquired, refreshed, refreshFailed, expiring, expired, invalidated, revoked or"
                            + " reauthorizationRequired.",
            javaType = "String")
    String EVENT_TYPE = "CamelSyncaccessAuthEventType";

    @Metadata(label = "consumer", description = "The account that it happened to.", javaType = "String")
    String ACCOUNT = "CamelSyncaccessAuthAccount";

    @Metadata(
            label = "consumer",
            description = "Whom the token speaks for; absent where that is the account itself.",
            javaType = "String")
    String PRINCIPAL = "CamelSyncaccessAuthPrincipal";

    /** Exchange property: the generation of the token that this exchange carries. */
    String GENERATION = "CamelSyncaccessAuthGeneration";
}
