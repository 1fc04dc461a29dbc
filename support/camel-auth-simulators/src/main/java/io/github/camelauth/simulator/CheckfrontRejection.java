package io.github.camelauth.simulator;

/** An API call is not let in for its credential, or for the lack of one (docs/vendors/checkfront.md §2.6). */
final class CheckfrontRejection extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;

    CheckfrontRejection(int status, String error, String description) {
        // Part of the normal course: no stack trace.
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    Answer answer(Switches switches) {
        Answer answer =
                switch (switches.get(CheckfrontSwitches.ERROR_BODY)) {
                    case JSON -> CheckfrontAnswer.error(status, error, getMessage());
                    case HTML -> Answer.html(status, getMessage());
                    case EMPTY -> Answer.empty(status);
                };
        boolean challenged = status == 401 && switches.get(CheckfrontSwitches.WWW_AUTHENTICATE);
        return challenged ? answer.withHeader("WWW-Authenticate", challenge()) : answer;
    }

    private String challenge() {
        return "Bearer realm=\"Service\", error=\"%s\", error_description=\"%s\"".formatted(error, getMessage());
    }
}
