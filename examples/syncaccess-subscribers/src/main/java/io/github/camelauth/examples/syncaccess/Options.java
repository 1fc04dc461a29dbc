package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.examples.support.Form;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.util.TimeUtils;
import org.quartz.CronExpression;

/** The example's own properties, checked before the routes start, so that a mistake shows now and not at the first run. */
record Options(
        Path directory,
        Path stateFile,
        RowFormat format,
        Instant first,
        Duration lag,
        boolean neverSubscribers,
        int runs) {

    /** Throws what names the property when one is wrong. */
    static Options of(CamelContext camel) {
        Form.require(camel, "syncaccess.runs", Form.COUNT, "a whole number, 0 for no end");
        Form.require(camel, "syncaccess.lag", "0s|" + Form.TIME, "a time such as 60s, or 0s");
        Form.require(camel, "syncaccess.format", "jsonl|csv", "jsonl or csv");
        Form.require(camel, "syncaccess.never-subscribers", "true|false", "true or false");
        if (!CronExpression.isValidExpression(Form.value(camel, "syncaccess.cron"))) {
            throw new IllegalArgumentException(
                    "Property 'syncaccess.cron' must be a cron expression of Quartz, such as 0 0/15 * * * ?");
        }
        return new Options(
                Path.of(Form.value(camel, "syncaccess.directory")),
                Path.of(Form.value(camel, "syncaccess.state-file")),
                RowFormat.valueOf(Form.value(camel, "syncaccess.format")),
                instant(Form.value(camel, "syncaccess.first")),
                TimeUtils.toDuration(Form.value(camel, "syncaccess.lag")),
                Boolean.parseBoolean(Form.value(camel, "syncaccess.never-subscribers")),
                Integer.parseInt(Form.value(camel, "syncaccess.runs")));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Property 'syncaccess.first' must be a time in UTC, such as 2000-01-01T00:00:00Z", e);
        }
    }
}
