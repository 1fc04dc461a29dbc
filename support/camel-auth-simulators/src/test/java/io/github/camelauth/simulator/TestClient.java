package io.github.camelauth.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** The JDK's client, so that no code is shared with the simulator. */
final class TestClient {

    static final String TOKENS = "/api/access-tokens/";
    static final String CUSTOMERS = "/api/customers/";
    static final String JSON = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;

    TestClient(Simulator simulator) {
        this.baseUrl = simulator.baseUrl();
    }

    static String bearer(CustobarToken token) {
        return bearer(token.value().reveal());
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static String demoUser() {
        return basic(CustobarSimulator.DEFAULT_USERNAME, CustobarSimulator.DEFAULT_PASSWORD);
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    Reply getAs(CustobarToken token, String path) throws IOException, InterruptedException {
        return get(path, "Authorization", bearer(token));
    }

    /** A JSON body, or none when it is empty. */
    Reply postAs(String authorization, String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "Authorization", authorization, "Content-Type", JSON);
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return Reply.of(http.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString()));
    }

    CompletableFuture<Reply> sendLater(String method, String path, String... headers) {
        return http.sendAsync(request(method, path, "", headers), HttpResponse.BodyHandlers.ofString())
                .thenApply(Reply::of);
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }
}
