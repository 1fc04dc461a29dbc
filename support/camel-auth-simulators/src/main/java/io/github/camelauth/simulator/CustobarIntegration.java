package io.github.camelauth.simulator;

import java.time.Instant;

/**
 * Something that may own tokens.
 *
 * @param id 12 lower-case letters and digits; as an owner it is {@code integrations/<id>}
 */
public record CustobarIntegration(String id, String name, Instant createdAt) {

    public String ownerId() {
        return CustobarIntegrations.COLLECTION + id;
    }
}
