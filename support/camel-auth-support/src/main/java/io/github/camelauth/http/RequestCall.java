package io.github.camelauth.http;

import io.github.camelauth.token.AccessToken;
import java.io.IOException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpEntityContainer;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** A request inside HttpClient, just before it is sent. */
final class RequestCall implements OutgoingCall {

    private final HttpRequest request;

    private RequestCall(HttpRequest request) {
        this.request = request;
    }

    /** Removes every credential that the caller brought, and puts the account's own on. */
    static void apply(VendorAccess vendor, AccessToken token, HttpRequest request) {
        request.removeHeaders(Carrier.AUTHORIZATION);
        vendor.api().credentialHeaders().forEach(request::removeHeaders);
        RequestCall call = new RequestCall(request);
        call.query(QueryString.without(call.query(), vendor.api().credentialParameters()));
        vendor.api().defaultHeaders().stream()
                .filter(header -> header.appliesTo(request.getPath()) && !call.hasHeader(header.name()))
                .forEach(header -> call.setHeader(header.name(), header.value()));
        vendor.carrier().apply(token, call);
    }

    @Override
    public void setHeader(String name, String value) {
        request.setHeader(name, value);
    }

    @Override
    public boolean hasHeader(String name) {
        return request.containsHeader(name) || HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) && bodyHasType();
    }

    /** The header is made of the body's type later, on the way out. */
    private boolean bodyHasType() {
        HttpEntity body = request instanceof HttpEntityContainer container ? container.getEntity() : null;
        return body != null && body.getContentType() != null;
    }

    @Override
    public void addQueryParameter(String name, String value) {
        query(QueryString.with(query(), name, value));
    }

    @Override
    public void setFormParameter(String name, String value) {
        HttpEntity body = request instanceof HttpEntityContainer container ? container.getEntity() : null;
        if (body == null || !body.isRepeatable() || !FormParameter.fits(body.getContentType())) {
            throw FormParameter.noForm();
        }
        try {
            String form = FormParameter.set(EntityUtils.toString(body), name, value);
            ((HttpEntityContainer) request).setEntity(new StringEntity(form, ContentType.parse(body.getContentType())));
        } catch (IOException | ParseException e) {
            throw FormParameter.noForm();
        }
    }

    private String query() {
        String path = request.getPath();
        int mark = path.indexOf('?');
        return mark < 0 ? null : path.substring(mark + 1);
    }

    private void query(String query) {
        String path = request.getPath();
        int mark = path.indexOf('?');
        String bare = mark < 0 ? path : path.substring(0, mark);
        request.setPath(query == null ? bare : bare + "?" + query);
    }
}
