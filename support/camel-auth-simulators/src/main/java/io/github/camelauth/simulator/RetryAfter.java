package io.github.camelauth.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** In what form an answer tells when to come back (RFC 9110 §10.2.3). */
public enum RetryAfter {
    /** It does not tell. */
    NONE,
    /** {@code Retry-After: 30}. */
    SECONDS,
    /** {@code Retry-After: Wed, 12 Oct 2022 09:48:00 GMT}, by the simulator's clock. */
    HTTP_DATE;

    static final String HEADER = "Retry-After";

    /** RFC 9110 §5.6.7 wants two digits for the day, which {@code RFC_1123_DATE_TIME} does not give. */
    private static final DateTimeFormatter HTTP_DATE_FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    static String httpDate(Instant instant) {
        return HTTP_DATE_FORMAT.format(instant);
    }

    Answer addTo(Answer answer, Duration delay, Instant now) {
        return value(delay, now).map(value -> answer.withHeader(HEADER, value)).orElse(answer);
    }

    private Optional<String> value(Duration delay, Instant now) {
        return switch (this) {
            case NONE -> Optional.empty();
            case SECONDS -> Optional.of(Long.toString(roundedUp(delay)));
            case HTTP_DATE -> Optional.of(httpDate(now.plus(delay)));
        };
    }

    private static long roundedUp(Duration delay) {
        return delay.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
