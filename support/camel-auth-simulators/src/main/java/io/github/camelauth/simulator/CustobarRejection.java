package io.github.camelauth.simulator;

/**
 * Why a credential is not accepted. The vendor's documents tell neither the status nor the text, so by default all have
 * the same text and no client can depend on it.
 */
enum CustobarRejection {
    NO_CREDENTIALS(CustobarSwitches.NO_CREDENTIALS_STATUS, "Authentication credentials were not provided."),
    BAD_CREDENTIALS(CustobarSwitches.BAD_CREDENTIALS_STATUS, "Invalid username or password."),
    LOCKED_USER(CustobarSwitches.BAD_CREDENTIALS_STATUS, "Too many failed attempts."),
    MISSING_CODE(CustobarSwitches.MISSING_CODE_STATUS, "Two-factor authentication code is required."),
    WRONG_CODE(CustobarSwitches.WRONG_CODE_STATUS, "Invalid two-factor authentication code."),
    UNKNOWN_TOKEN(CustobarSwitches.BAD_TOKEN_STATUS, "Unknown access token."),
    REVOKED_TOKEN(CustobarSwitches.BAD_TOKEN_STATUS, "Access token has been revoked."),
    EXPIRED_TOKEN(CustobarSwitches.BAD_TOKEN_STATUS, "Access token has expired.");

    private static final String COMMON_REASON = "Authentication failed.";

    private final Switch<Integer> status;
    private final String reason;

    CustobarRejection(Switch<Integer> status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    Refusal refusal(Switches switches) {
        int code = switches.get(status);
        String text = switches.get(CustobarSwitches.DISTINGUISHABLE_REJECTIONS) ? reason : COMMON_REASON;
        Answer answer = CustobarErrors.answer(code, text);
        String challenge = switches.get(CustobarSwitches.WWW_AUTHENTICATE);
        boolean challenged = code == 401 && !challenge.isEmpty();
        return new Refusal(challenged ? answer.withHeader("WWW-Authenticate", challenge) : answer);
    }
}
