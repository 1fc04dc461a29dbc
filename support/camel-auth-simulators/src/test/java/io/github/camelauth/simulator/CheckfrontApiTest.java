package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CheckfrontClient.API_KEY;
import static io.github.camelauth.simulator.CheckfrontClient.BOOKINGS;
import static io.github.camelauth.simulator.CheckfrontClient.CONSUMER;
import static io.github.camelauth.simulator.CheckfrontClient.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 5 to 9. */
@ExtendWith(CheckfrontSimulatorExtension.class)
final class CheckfrontApiTest {

    private static final String PING = "/api/3.0/ping";
    private static final String UPDATE = "/api/3.0/booking/1/update";

    private CheckfrontSimulator checkfront;
    private CheckfrontClient client;
    private String token;

    @BeforeEach
    void setUp(CheckfrontSimulator started) {
        checkfront = started;
        client = new CheckfrontClient(started);
        token = started.provisionPair(CheckfrontClient.STAFF).accessToken().reveal();
    }

    private static String description(Reply reply) {
        return error(reply) + ": " + reply.json().path("error_description").asText();
    }

    @Test
    void bookings_byTokenPair_haveTheEnvelope() throws Exception {
        JsonNode json =
                client.get(checkfront.bookingsPath(), "Authorization", API_KEY).json();

        assertThat(json.path("version").asText()).isEqualTo("3.0");
        assertThat(json.path("account_id").asInt()).isEqualTo(1);
        assertThat(json.path("name").asText()).isEqualTo("Demo Tours");
        assertThat(json.at("/request/status").asText()).isEqualTo("OK");
        assertThat(json.at("/request/records").asInt()).isEqualTo(2);
        assertThat(json.path("booking/index").path("1").path("code").asText()).isEqualTo("DEMO-010126");
        assertThat(checkfront.apiCalls()).isEqualTo(1);
        assertThat(checkfront.journal().last().orElseThrow().caller().name()).isEqualTo("api-key");
    }

    @Test
    void accessToken_inEachOfItsPlaces_isGood() throws Exception {
        assertThat(client.bookings(token).status()).isEqualTo(200);
        assertThat(client.get(BOOKINGS + "/?access_token=" + token).status()).isEqualTo(200);
        assertThat(client.send("POST", UPDATE, "access_token=" + token, "Content-Type", SyncaccessClient.FORM)
                        .status())
                .isEqualTo(200);
        assertThat(checkfront.rejectedCalls()).isZero();
        assertThat(checkfront.journal().last().orElseThrow().caller().name()).isEqualTo(CheckfrontClient.STAFF);
    }

    @Test
    void accessToken_inTwoPlaces_isRefused() throws Exception {
        String inQuery = "?access_token=" + token;
        String[] bearerAndForm = {"Authorization", "BEARER " + token, "Content-Type", SyncaccessClient.FORM};

        for (Reply reply : List.of(
                client.get(BOOKINGS + inQuery, "Authorization", "BEARER " + token),
                client.get(BOOKINGS + inQuery, "Authorization", API_KEY),
                client.get(BOOKINGS, "Authorization", API_KEY, "Authorization", "BEARER " + token),
                client.send("POST", UPDATE, "access_token=" + token, bearerAndForm),
                client.send(
                        "POST", UPDATE + inQuery, "access_token=" + token, "Content-Type", SyncaccessClient.FORM))) {
            assertThat(description(reply)).startsWith("400 invalid_request: Only one method");
        }
        assertThat(checkfront.rejectedCalls()).isEqualTo(5);
    }

    @Test
    void accessToken_inABodyThatIsNoForm_isNone() throws Exception {
        assertThat(description(client.send("POST", UPDATE, "access_token=" + token, "Content-Type", "text/plain")))
                .isEqualTo("400 invalid_request: The access token was not found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER", "BEARER ", "Token ", ""})
    void scheme_otherThanUpperCase_isMalformed(String scheme) throws Exception {
        String header = scheme.isBlank() || scheme.trim().equals("BEARER") ? scheme.trim() : scheme + token;

        assertThat(description(client.get(BOOKINGS, "Authorization", header)))
                .isEqualTo("400 invalid_request: Malformed auth header.");
    }

    @Test
    void credentials_thatAreNoTokenPair_haveNoAccess() throws Exception {
        for (String header : List.of(
                CONSUMER,
                TestClient.basic(CheckfrontSimulator.DEFAULT_API_KEY, "wrong"),
                TestClient.basic("wrong", CheckfrontSimulator.DEFAULT_API_SECRET))) {
            assertThat(description(client.get(BOOKINGS, "Authorization", header)))
                    .isEqualTo("403 access_denied: You do not have access to this resource.");
        }
        assertThat(description(client.get(BOOKINGS, "Authorization", "Basic bm9jb2xvbg==")))
                .contains("Malformed auth header.");
    }

    @Test
    void tokenPair_changed_endsTheOldOne() throws Exception {
        checkfront.changeApiKey("new-key", "new-made-up-secret");

        assertThat(client.get(BOOKINGS, "Authorization", API_KEY).status()).isEqualTo(403);
        assertThat(client.get(BOOKINGS, "Authorization", TestClient.basic("new-key", "new-made-up-secret"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void accessToken_ofAnotherHost_isRefusedWithoutAnEnvelope() throws Exception {
        try (CheckfrontSimulator other = CheckfrontSimulator.start()) {
            Reply reply = client.bookings(
                    other.provisionPair(CheckfrontClient.STAFF).accessToken().reveal());

            assertThat(description(reply)).isEqualTo("401 invalid_grant: The access token provided is invalid.");
            assertThat(reply.json()).hasSize(2);
            assertThat(reply.header("WWW-Authenticate"))
                    .startsWith("Bearer realm=")
                    .contains("error=\"invalid_grant\"");
        }
    }

    @Test
    void rejections_whenSwitched_lookDifferent() throws Exception {
        checkfront
                .switches()
                .set(CheckfrontSwitches.BAD_TOKEN_STATUS, 200)
                .set(CheckfrontSwitches.BAD_TOKEN_ERROR, "expired_token")
                .set(CheckfrontSwitches.NO_CREDENTIAL_STATUS, 401)
                .set(CheckfrontSwitches.WWW_AUTHENTICATE, false);

        assertThat(error(client.bookings("wrong"))).isEqualTo("200 expired_token");
        assertThat(error(client.get(BOOKINGS))).isEqualTo("401 invalid_request");
        assertThat(client.get(BOOKINGS).header("WWW-Authenticate")).isEmpty();
        checkfront.switches().set(CheckfrontSwitches.ERROR_BODY, ErrorBody.HTML);
        assertThat(client.bookings("wrong").header("Content-Type")).startsWith("text/html");
        checkfront.switches().set(CheckfrontSwitches.ERROR_BODY, ErrorBody.EMPTY);
        assertThat(client.bookings("wrong").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "company", "item", "category", "help", "booking/form", "booking/session"})
    void publicApi_whenOn_answersWithoutCredentials(String resource) throws Exception {
        String path = "/api/3.0/" + resource;
        assertThat(client.get(path).status()).isEqualTo(400);
        checkfront.switches().set(CheckfrontSwitches.PUBLIC_API, true);

        assertThat(client.get(path).status()).isEqualTo(200);
        assertThat(client.get(path, "Authorization", "BEARER wrong").status()).isEqualTo(401);
        checkfront.switches().set(CheckfrontSwitches.PUBLIC_IN_SPITE_OF_BAD_TOKEN, true);
        assertThat(client.get(path, "Authorization", "BEARER wrong").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking/index", "booking/1", "account", "customer", "event"})
    void publicApi_whenOn_keepsTheRestClosed(String resource) throws Exception {
        checkfront
                .switches()
                .set(CheckfrontSwitches.PUBLIC_API, true)
                .set(CheckfrontSwitches.PUBLIC_IN_SPITE_OF_BAD_TOKEN, true);
        String path = "/api/3.0/" + resource;

        assertThat(client.get(path).status()).isEqualTo(400);
        assertThat(client.get(path, "Authorization", "BEARER wrong").status()).isEqualTo(401);
        assertThat(client.get(path, "Authorization", "BEARER " + token).status())
                .isEqualTo(200);
    }

    @Test
    void ping_withACredential_answersPong() throws Exception {
        Reply reply = client.get(checkfront.pingPath(), "Authorization", "BEARER " + token);

        assertThat(reply.json().at("/pong/timezone").asText()).isEqualTo("UTC");
        assertThat(client.send("POST", "/api/3.0/booking/create", "", "Authorization", API_KEY)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "Off, 0", "off, 0", "public, 1"})
    void onBehalf_isRespectedAndRecorded(String header, int accountId) throws Exception {
        Reply reply = client.get("/api/3.0/account", "Authorization", "BEARER " + token, "X-On-Behalf", header);

        assertThat(reply.json().path("account_id").asInt()).isEqualTo(accountId);
        assertThat(checkfront.onBehalf()).containsExactly(header);
    }

    @Test
    void bookings_onPages_areAllThere() throws Exception {
        checkfront.changeBookings(IntStream.rangeClosed(1, 5)
                .mapToObj(id -> new CheckfrontBooking(id, "DEMO-" + id, "PAID", "Ada Example", "Tour", "1.00"))
                .toList());

        JsonNode last = client.get(BOOKINGS + "?limit=2&page=3", "Authorization", API_KEY)
                .json();
        JsonNode beyond = client.get(BOOKINGS + "?limit=2&page=4", "Authorization", API_KEY)
                .json();

        assertThat(last.at("/request/pages").asInt()).isEqualTo(3);
        assertThat(last.path("booking/index").fieldNames()).toIterable().containsExactly("5");
        assertThat(beyond.path("booking/index").isArray()).isTrue();
        checkfront.switches().set(CheckfrontSwitches.EMPTY_AS_LIST, false).set(CheckfrontSwitches.REQUEST_STATUS, "");
        JsonNode object =
                client.get(BOOKINGS + "?page=9", "Authorization", API_KEY).json();
        assertThat(object.path("booking/index").isObject()).isTrue();
        assertThat(object.at("/request/status").asText("unset")).isEmpty();
    }

    @Test
    void booking_byNumberOrCode_isFound() throws Exception {
        assertThat(client.get("/api/3.0/booking/DEMO-020126", "Authorization", API_KEY)
                        .json()
                        .at("/booking/booking_id")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.get("/api/3.0/booking/99", "Authorization", API_KEY).status())
                .isEqualTo(404);
        assertThat(client.get("/api/3.0/nothing", "Authorization", API_KEY).status())
                .isEqualTo(404);
        assertThat(client.send("POST", PING, "", "Authorization", API_KEY).status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @EnumSource(RetryAfter.class)
    void calls_beyondTheRate_areThrottled(RetryAfter form) throws Exception {
        checkfront
                .switches()
                .set(CheckfrontSwitches.RATE_LIMIT_PER_MINUTE, 1)
                .set(CheckfrontSwitches.RATE_LIMIT_RETRY_AFTER, form);
        client.bookings(token);

        Reply refused = client.bookings(token);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After").isEmpty()).isEqualTo(form == RetryAfter.NONE);
        assertThat(client.exchange().status()).isEqualTo(200);
        checkfront.switches().set(CheckfrontSwitches.RATE_LIMIT_STATUS, 503);
        assertThat(client.bookings(token).status()).isEqualTo(503);
        checkfront.switches().set(CheckfrontSwitches.RATE_LIMIT_ON_TOKENS, true);
        assertThat(client.exchange().status()).isEqualTo(503);
        checkfront.clock().advance(Duration.ofMinutes(1));
        assertThat(client.exchange().status()).isEqualTo(200);
    }

    @Test
    void calls_whenSwitched_areRedirectedToAnotherHost() throws Exception {
        checkfront.switches().set(CheckfrontSwitches.REDIRECT_TO, "https://other.example.com");

        Reply reply = client.bookings(token);

        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.header("Location")).isEqualTo("https://other.example.com" + BOOKINGS);
    }
}
