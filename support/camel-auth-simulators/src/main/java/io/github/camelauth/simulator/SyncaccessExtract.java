package io.github.camelauth.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** What an extract is asked for (docs/vendors/syncaccess.md §2.6). Both ends belong to the range. */
record SyncaccessExtract(Instant start, Instant end, boolean neverSubscribers, boolean subscribers) {

    /** {@code YYYY-MM-DD[ hh:mm:ss]}, in UTC. */
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[ HH:mm:ss]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    static SyncaccessExtract parse(SimulatorRequest request) {
        Instant start = date(request, "startDate").orElse(Instant.MIN);
        Instant end = date(request, "endDate").orElse(Instant.MAX);
        if (end.isBefore(start)) {
            throw WebApiAnswer.refusal(request, 400, "endDate is before startDate.");
        }
        return new SyncaccessExtract(
                start, end, flag(request, "includeNeverSubscribers", false), flag(request, "includeSubscribers", true));
    }

    boolean has(SyncaccessSubscriber subscriber) {
        Instant created = subscriber.createdAt();
        boolean inRange = !created.isBefore(start) && !created.isAfter(end);
        return inRange && (subscriber.paidUntil().isPresent() ? subscribers : neverSubscribers);
    }

    private static Optional<Instant> date(SimulatorRequest request, String name) {
        try {
            return request.queryParameter(name)
                    .map(text -> LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException malformed) {
            throw WebApiAnswer.refusal(request, 400, name + " is no date.");
        }
    }

    private static boolean flag(SimulatorRequest request, String name, boolean otherwise) {
        String text = request.queryParameter(name).orElse(Boolean.toString(otherwise));
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw WebApiAnswer.refusal(request, 400, name + " must be true or false.");
        }
        return Boolean.parseBoolean(text);
    }
}
