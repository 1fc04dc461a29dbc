package io.github.camelauth.simulator;

/** How a data endpoint says that it does not accept a token: unknown (docs/vendors/timbr.md §1.5). */
public enum TimbrRejection {
    /** Status 401 and the vendor's envelope. */
    STATUS_401,
    /** Status 500 and a text of the Hive transport, which tells of the 401 behind it. */
    TEXT_IN_500,
    /** Status 200, and only {@code status} in the envelope says that it is an error. */
    ERROR_IN_200;

    private static final String MESSAGE = "Invalid token";
    private static final String HIVE_TEXT = "Could not open client transport: HTTP Response code: 401";

    Answer answer() {
        return switch (this) {
            case STATUS_401 -> TimbrAnswer.error(401, MESSAGE);
            case TEXT_IN_500 -> Answer.of(500, "text/plain; charset=utf-8", HIVE_TEXT);
            case ERROR_IN_200 -> TimbrAnswer.error(200, MESSAGE);
        };
    }
}
