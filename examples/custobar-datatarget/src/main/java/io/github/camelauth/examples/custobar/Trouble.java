package io.github.camelauth.examples.custobar;

import java.util.Optional;
import java.util.stream.Stream;

/** What goes wrong in a run with troubles, in this order, each after two good polls. */
enum Trouble {
    OUTAGE("vendor down", 0),
    REVOCATION("token revoked", 1),
    CLOCK_JUMP("clock jumped", 0);

    /** Two polls before each trouble and two after the last. */
    static final int POLLS = 8;

    private static final int POLLS_BEFORE_EACH = 2;

    private final String label;
    private final int deadTokensAllowed;

    Trouble(String label, int deadTokensAllowed) {
        this.label = label;
        this.deadTokensAllowed = deadTokensAllowed;
    }

    /** The one that comes when so many polls were delivered. */
    static Optional<Trouble> after(int polls) {
        return Stream.of(values())
                .filter(trouble -> polls == POLLS_BEFORE_EACH * (trouble.ordinal() + 1))
                .findFirst();
    }

    /** How often a dead token may be sent: that the vendor revoked one is learned by sending it, once. */
    int deadTokensAllowed() {
        return deadTokensAllowed;
    }

    @Override
    public String toString() {
        return label;
    }
}
