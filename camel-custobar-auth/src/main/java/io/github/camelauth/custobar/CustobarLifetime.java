package io.github.camelauth.custobar;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an access token lives. The vendor says it in no answer: personal tokens live 8 hours, tokens of integrations
 * have no end ({@code docs/vendors/custobar.md} §1.3).
 */
final class CustobarLifetime {

    private static final Duration PERSONAL = Duration.ofHours(8);

    private CustobarLifetime() {}

    /** Whether tokens of these options are taken to end at all. */
    static boolean ends(CustobarAuthConfiguration options) {
        boolean ofIntegration = options.getIntegrationId() != null || options.getIntegrationName() != null;
        return options.getTokenLifetime() == null
                ? !ofIntegration
                : !options.getTokenLifetime().isZero();
    }

    /** When a token of these options ends that was asked for at this time; null for never. */
    static Instant endOf(CustobarAuthConfiguration options, Instant asked) {
        if (!ends(options)) {
            return null;
        }
        return asked.plus(options.getTokenLifetime() == null ? PERSONAL : options.getTokenLifetime());
    }
}
