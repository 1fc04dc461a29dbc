package io.github.camelauth.examples.syncaccess;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When those were created that a run asks for: whole seconds, as that is what syncAccess understands. */
record Range(Instant start, Instant end) {

    private static final DateTimeFormatter VENDORS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FILES =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The query of the extract; camel-http encodes it. */
    String query(boolean neverSubscribers) {
        return "startDate=" + VENDORS.format(start) + "&endDate=" + VENDORS.format(end)
                + (neverSubscribers ? "&includeNeverSubscribers=true" : "");
    }

    /** Named by the start alone: a run that is made again, with a later end, replaces what the one before it wrote. */
    String fileName(String ending) {
        return "subscribers-" + FILES.format(start) + "." + ending;
    }

    @Override
    public String toString() {
        return VENDORS.format(start) + " to " + VENDORS.format(end);
    }
}
