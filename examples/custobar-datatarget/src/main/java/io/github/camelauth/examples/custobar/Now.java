package io.github.camelauth.examples.custobar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The time of day, as the log writes it. */
final class Now {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Now() {}

    static String time() {
        return LocalTime.now().format(FORM);
    }
}
