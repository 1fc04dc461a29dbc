package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a new token is to be. */
record CustobarTokenOrder(
        String ownerId, String createdBy, String name, List<CustobarScope> scopes, Optional<Duration> lifetime) {}
