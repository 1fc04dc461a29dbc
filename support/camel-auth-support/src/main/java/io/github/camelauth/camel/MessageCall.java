package io.github.camelauth.camel;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.FormParameter;
import io.github.camelauth.http.OutgoingCall;
import io.github.camelauth.http.QueryString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A message on its way to camel-http; keeps what was there before, so that it can be given back. Used by one thread. */
final class MessageCall implements OutgoingCall {

    private final Message message;
    /** Each header that was set, with what it replaced; null where there was nothing. */
    private final Map<String, Object> replaced = new HashMap<>();

    private String form;
    private Object body;

    MessageCall(Message message) {
        this.message = message;
    }

    AppliedCredential applied() {
        return new AppliedCredential(replaced, form, body);
    }

    /** Removes what an inbound client may have brought: it must never reach the vendor. */
    void removeCredentials(Set<String> headers, Set<String> parameters) {
        // A context may be set to tell headers apart by their case; HTTP never does.
        List<String> brought = message.getHeaders().keySet().stream()
                .filter(name -> Carrier.AUTHORIZATION.equalsIgnoreCase(name)
                        || headers.stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        brought.forEach(message::removeHeader);
        for (String header : new String[] {Exchange.HTTP_QUERY, Exchange.HTTP_RAW_QUERY}) {
            String query = message.getHeader(header, String.class);
            String without = QueryString.without(query, parameters);
            if (query != null && without == null) {
                message.removeHeader(header);
            } else if (query != null) {
                message.setHeader(header, without);
            }
        }
    }

    @Override
    public void setHeader(String name, String value) {
        // Not putIfAbsent, which takes a header that was not there for one that was not noted yet.
        if (!replaced.containsKey(name)) {
            replaced.put(name, message.getHeader(name));
        }
        message.setHeader(name, value);
    }

    @Override
    public boolean hasHeader(String name) {
        return message.getHeader(name) != null;
    }

    @Override
    public void setFormParameter(String name, String value) {
        String text = message.getBody(String.class);
        if (text == null || !FormParameter.fits(message.getHeader(Exchange.CONTENT_TYPE, String.class))) {
            throw FormParameter.noForm();
        }
        body = text;
        form = FormParameter.set(text, name, value);
        message.setBody(form);
    }

    /**
     * In camel-http the raw query header overrules the query header, and either replaces the endpoint's own query and makes
     * the call a GET where no method is set.
     */
    @Override
    public void addQueryParameter(String name, String value) {
        String header = hasHeader(Exchange.HTTP_RAW_QUERY) ? Exchange.HTTP_RAW_QUERY : Exchange.HTTP_QUERY;
        setHeader(header, QueryString.with(message.getHeader(header, String.class), name, value));
        if (message.getBody() != null && !hasHeader(Exchange.HTTP_METHOD)) {
            setHeader(Exchange.HTTP_METHOD, "POST");
        }
    }
}
