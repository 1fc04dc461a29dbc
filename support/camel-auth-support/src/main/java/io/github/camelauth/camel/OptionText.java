package io.github.camelauth.camel;

import io.github.camelauth.token.Secret;
import java.util.Arrays;
import java.util.stream.Collectors;

/** All options that a vendor could refuse, as one text: another text is another credential. */
public final class OptionText {

    private OptionText() {}

    /** The values in one order, so written that no two lists give the same text; null for what is not set. */
    public static Secret of(Object... values) {
        return Secret.of(Arrays.stream(values)
                .map(value -> value == null ? "-" : value.toString().length() + ":" + value)
                .collect(Collectors.joining("|")));
    }
}
