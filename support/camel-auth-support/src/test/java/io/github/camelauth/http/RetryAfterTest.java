package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0,                               PT0S",
        "120,                             PT2M",
        "' 7 ',                           PT7S",
        "999999999,                       PT277777H46M39S",
        "'Tue, 24 Nov 2026 10:01:00 GMT', PT1M",
        "'Tue, 24 Nov 2026 10:00:00 GMT', PT0S"
    })
    void parse_secondsOrDate_isTheWait(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-1",
                "1.5",
                "soon",
                "99999999999999999999",
                "Tue, 24 Nov 2026 09:59:59 GMT",
                "Tuesday, 24-Nov-26 10:01:00 GMT",
                "Mon, 24 Nov 2026 10:01:00 GMT",
                "2026-11-24T10:01:00Z"
            })
    void parse_pastOrUnreadable_isNone(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isNull();
    }
}
