package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the tests of Checkfront send. */
final class CheckfrontClient {

    static final String TOKEN = "/oauth/token/";
    static final String BOOKINGS = "/api/3.0/booking/index";
    static final String REDIRECT = "https://app.example.com/callback";
    static final String STAFF = CheckfrontSimulator.DEFAULT_STAFF;
    static final String CONSUMER =
            TestClient.basic(CheckfrontSimulator.DEFAULT_CONSUMER_KEY, CheckfrontSimulator.DEFAULT_CONSUMER_SECRET);
    static final String API_KEY =
            TestClient.basic(CheckfrontSimulator.DEFAULT_API_KEY, CheckfrontSimulator.DEFAULT_API_SECRET);

    private final CheckfrontSimulator checkfront;
    private final TestClient client;

    CheckfrontClient(CheckfrontSimulator checkfront) {
        this.checkfront = checkfront;
        this.client = new TestClient(checkfront);
    }

    static Map<String, String> parameters(URI redirect) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Parameters.parse(redirect.getRawQuery())
                .values()
                .forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }

    static String codeForm(String code) {
        return codeForm(code, REDIRECT);
    }

    static String codeForm(String code, String redirectUri) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + Parameters.encoded(redirectUri);
    }

    static String refreshForm(String refreshToken) {
        return "grant_type=refresh_token&refresh_token=" + refreshToken;
    }

    /** Status and error. */
    static String error(Reply reply) {
        return reply.status() + " " + reply.json().path("error").asText();
    }

    Reply token(String form) throws IOException, InterruptedException {
        return send("POST", TOKEN, form, "Authorization", CONSUMER, "Content-Type", SyncaccessClient.FORM);
    }

    Reply exchange() throws IOException, InterruptedException {
        return token(codeForm(checkfront.issueCode(STAFF, REDIRECT)));
    }

    Reply refresh(JsonNode pair) throws IOException, InterruptedException {
        return token(refreshForm(pair.path("refresh_token").asText()));
    }

    Reply bookings(JsonNode pair) throws IOException, InterruptedException {
        return bookings(pair.path("access_token").asText());
    }

    Reply bookings(String accessToken) throws IOException, InterruptedException {
        return get(BOOKINGS, "Authorization", "BEARER " + accessToken);
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return client.get(path, headers);
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return client.send(method, path, body, headers);
    }
}
