package io.github.camelauth.custobar;

import org.apache.camel.spi.Metadata;

/** The headers of the component. */
public interface CustobarAuthConstants {

    @Metadata(
            label = "consumer",
            description =
                    "What happened: acquired, refreshed, refreshFailed, expiring, expired, invalidated, revoked or"
                            + " reauthorizationRequired.",
            javaType = "String")
    String EVENT_TYPE = "CamelCustobarAuthEventType";

    @Metadata(label = "consumer", description = "The account that it happened to.", javaType = "String")
    String ACCOUNT = "CamelCustobarAuthAccount";

    @Metadata(
            label = "consumer",
            description = "Whom the token speaks for; absent where that is the account itself.",
            javaType = "String")
    String PRINCIPAL = "CamelCustobarAuthPrincipal";

    @Metadata(
            label = "producer",
            description = "For createToken: a fresh six-digit code of the user's authenticator, good for one call.",
            javaType = "String")
    String VERIFICATION_CODE = "CamelCustobarAuthVerificationCode";

    /** Exchange property: the generation of the token that this exchange carries. */
    String GENERATION = "CamelCustobarAuthGeneration";
}
