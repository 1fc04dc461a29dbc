package io.github.camelauth.examples.checkfront;

import java.time.Instant;
import java.util.List;

/**
 * What came of the last look for an account's bookings.
 *
 * @param at when
 * @param staff the number of the staff member that Checkfront took the caller for, empty where it failed
 * @param bookings those of the last look that did not fail
 * @param error why it failed, null where it did not
 */
record Look(Instant at, String staff, List<Booking> bookings, String error) {}
