package io.github.camelauth.http;

import io.github.camelauth.token.AccessToken;
import org.apache.hc.core5.http.HttpRequest;

/** A request inside HttpClient, just before it is sent. */
final class RequestCall implements OutgoingCall {

    private final HttpRequest request;

    private RequestCall(HttpRequest request) {
        this.request = request;
    }

    /** Removes every credential that the caller brought, and puts the account's own on. */
    static void apply(VendorAccess vendor, AccessToken token, HttpRequest request) {
        request.removeHeaders(Carrier.AUTHORIZATION);
        vendor.credentialHeaders().forEach(request::removeHeaders);
        RequestCall call = new RequestCall(request);
        call.query(QueryString.without(call.query(), vendor.credentialParameters()));
        vendor.defaultHeaders().forEach((name, value) -> {
            if (!call.hasHeader(name)) {
                call.setHeader(name, value);
            }
        });
        vendor.carrier().apply(token, call);
    }

    @Override
    public void setHeader(String name, String value) {
        request.setHeader(name, value);
    }

    @Override
    public boolean hasHeader(String name) {
        return request.containsHeader(name);
    }

    @Override
    public void addQueryParameter(String name, String value) {
        query(QueryString.with(query(), name, value));
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
