package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What the tests of the Cool Farm Tool send. */
final class CftClient {

    static final String FARMS = "/api/v1/farm/";
    static final String USER_KEY = "/api/v1/user/key/";
    static final String TOKEN = "/o/token/";
    static final String REVOKE = "/o/revoke_token/";
    static final String REDIRECT = "https://my_application.example.org/callback/";
    static final String USER = CftSimulator.DEFAULT_USERNAME;
    static final String CLIENT = TestClient.basic(CftSimulator.DEFAULT_CLIENT_ID, CftSimulator.DEFAULT_CLIENT_SECRET);
    static final String APP_HEADER = "X-Api-App-Authorization";
    static final String USER_HEADER = "X-Api-Authorization";

    private final CftSimulator cft;
    private final TestClient client;

    CftClient(CftSimulator cft) {
        this.cft = cft;
        this.client = new TestClient(cft);
    }

    static String codeForm(String code) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + Parameters.encoded(REDIRECT);
    }

    static String refreshForm(JsonNode pair) {
        return "grant_type=refresh_token&refresh_token="
                + pair.path("refresh_token").asText();
    }

    /** Status and error. */
    static String error(Reply reply) {
        return reply.status() + " " + reply.json().path("error").asText();
    }

    Reply token(String form) throws IOException, InterruptedException {
        return post(TOKEN, form);
    }

    Reply post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, form, "Authorization", CLIENT, "Content-Type", SyncaccessClient.FORM);
    }

    JsonNode pair() throws IOException, InterruptedException {
        return token(codeForm(cft.issueCode(USER, REDIRECT))).json();
    }

    Reply farms(JsonNode pair) throws IOException, InterruptedException {
        String bearer = "Bearer " + pair.path("access_token").asText();
        return get(FARMS, APP_HEADER, CftSimulator.DEFAULT_APP_KEY, "Authorization", bearer);
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return client.get(path, headers);
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return client.send(method, path, body, headers);
    }
}
