package io.github.camelauth.http;

import java.util.Locale;
import java.util.Set;

/** A parameter of a body of the type {@code application/x-www-form-urlencoded}. */
public final class FormParameter {

    /** The body's media type. */
    public static final String TYPE = "application/x-www-form-urlencoded";

    private FormParameter() {}

    /** Whether a body of this type can hold one; null for no type. */
    public static boolean fits(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** The form with this parameter once, in place of any of its name. */
    public static String set(String form, String name, String value) {
        return QueryString.with(QueryString.without(form, Set.of(name)), name, value);
    }

    /** Why a call cannot carry a credential in its body. */
    public static IllegalArgumentException noForm() {
        return new IllegalArgumentException(
                "Option 'carrier' is form, which needs a call with a body of the type " + TYPE + ". Use 'header'.");
    }
}
