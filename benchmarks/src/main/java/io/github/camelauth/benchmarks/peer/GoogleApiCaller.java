package io.github.camelauth.benchmarks.peer;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.OAuth2Credentials;
import java.io.IOException;

/** google-http-client with google-auth-library's adapter, which renews and sends again what is answered by 401. */
public final class GoogleApiCaller implements ApiCaller {

    private static final int PATIENCE_MILLIS = 60_000;

    private final OAuth2Credentials credentials;
    private final HttpRequestFactory requests;
    private final GenericUrl url;

    public GoogleApiCaller(String origin, Rules rules) {
        credentials = GooglePeer.credentials(rules);
        requests = new NetHttpTransport().createRequestFactory(new HttpCredentialsAdapter(credentials));
        url = new GenericUrl(origin + "/api");
    }

    @Override
    public void prepare() throws IOException {
        credentials.getRequestMetadata(null);
    }

    @Override
    public int call(String name) throws IOException {
        HttpRequest request = requests.buildGetRequest(url)
                .setReadTimeout(PATIENCE_MILLIS)
                .setConnectTimeout(PATIENCE_MILLIS)
                .setThrowExceptionOnExecuteError(false);
        request.getHeaders().set(CALL, name);
        HttpResponse response = request.execute();
        response.ignore();
        return response.getStatusCode();
    }

    @Override
    public void close() {}
}
