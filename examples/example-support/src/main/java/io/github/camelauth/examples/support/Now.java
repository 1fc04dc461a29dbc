package io.github.camelauth.examples.support;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The time of day, as the log writes it. */
public final class Now {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Now() {}

    public static String time() {
        return LocalTime.now().format(FORM);
    }
}
