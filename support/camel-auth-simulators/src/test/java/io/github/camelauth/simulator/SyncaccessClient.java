package io.github.camelauth.simulator;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the tests of syncAccess send. */
final class SyncaccessClient {

    static final String TOKEN = "/appservices/token";
    static final String SUBSCRIBERS = "/appservices/api/v1/External/Data/NCS/Subscribers";
    static final String FORM = "application/x-www-form-urlencoded";

    private final TestClient client;

    SyncaccessClient(Simulator simulator) {
        this.client = new TestClient(simulator);
    }

    static String passwordGrant(String username, String password) {
        return "grant_type=password&username=" + encoded(username) + "&password=" + encoded(password);
    }

    static String demoGrant() {
        return passwordGrant(SyncaccessSimulator.DEFAULT_USERNAME, SyncaccessSimulator.DEFAULT_PASSWORD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Reply token(String form) throws IOException, InterruptedException {
        return client.send("POST", TOKEN, form, "Content-Type", FORM);
    }

    String demoToken() throws IOException, InterruptedException {
        return token(demoGrant()).json().path("access_token").asText();
    }

    Reply subscribersAs(String authorization) throws IOException, InterruptedException {
        return client.get(SUBSCRIBERS, "Authorization", authorization);
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return client.send(method, path, body, headers);
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return client.get(path, headers);
    }
}
