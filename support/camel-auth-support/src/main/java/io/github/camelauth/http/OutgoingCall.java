package io.github.camelauth.http;

/** A call to the vendor that is about to be sent: a Camel message on its way to camel-http, or a request inside it. */
public interface OutgoingCall {

    /** Sets a header, in place of any that is there. */
    void setHeader(String name, String value);

    /** Whether a header is there, in any case of letters. */
    boolean hasHeader(String name);

    /**
     * Sets a parameter of a body that is a form.
     *
     * @throws IllegalArgumentException when the call has no such body
     */
    void setFormParameter(String name, String value);

    /** Adds a parameter to the query. */
    void addQueryParameter(String name, String value);
}
