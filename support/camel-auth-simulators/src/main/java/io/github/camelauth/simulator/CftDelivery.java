package io.github.camelauth.simulator;

import java.time.Instant;

/**
 * That an application was told the key of a user who registered through it.
 *
 * @param time by the simulator's clock
 * @param status what the application answered; 0 when there was no answer
 */
public record CftDelivery(Instant time, String username, String url, int status) {}
