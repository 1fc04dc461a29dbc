package io.github.camelauth.examples.checkfront;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    public String day(Instant instant) {
        return DAY.format(instant.atZone(clock.getZone()));
    }

    /** How long until then, by its two greatest units at most. */
    public String in(Instant instant) {
        Duration left = Duration.between(clock.instant(), instant);
        if (left.isNegative()) {
            return "over";
        }
        if (left.toDays() > 0) {
            return left.toDays() + " d " + left.toHoursPart() + " h";
        }
        return left.toHours() > 0 ? left.toHours() + " h " + left.toMinutesPart() + " min" : left.toMinutes() + " min";
    }
}
