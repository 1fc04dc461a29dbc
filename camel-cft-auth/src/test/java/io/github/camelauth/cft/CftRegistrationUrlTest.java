package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.testsupport.TestApp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address at which a new user registers. */
final class CftRegistrationUrlTest {

    private final CftSimulator cft = CftApp.simulator().start();
    private final TestApp app = CftApp.registering(cft);

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    private String url(Object body) {
        Exchange done = app.send("direct:registrationUrl", body, Map.of());
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(String.class);
    }

    /** The vector of docs/vendors/cft.md §3.5. */
    @Test
    void hash_isOfTheApplicationsKeyFollowedByTheCallback() {
        assertThat(CftRegistration.hash("OWyHsuoAk74FLDGIGqrgWVBsffG32ndAhsyO1jeuU34", "https://example.com/cft"))
                .isEqualTo("421f5506ffb4491730846c796d0e706898c3b5b4d8623396982b36abadeaa879");
    }

    @Test
    void url_hasCallbackApplicationAndHash_andNoKey() {
        app.start();
        String url = url(null);
        assertThat(url)
                .startsWith(cft.baseUrl() + "/account/register/?")
                .containsPattern(
                        "callback=http%3A%2F%2F127\\.0\\.0\\.1%3A8080%2Fcft%2Fregistered%2F[A-Za-z0-9_-]{43}(&|$)")
                .contains("app_id=1")
                .containsPattern("hash=[0-9a-f]{64}")
                .doesNotContain(CftSimulator.DEFAULT_APP_KEY);
        assertThat(url(null)).isNotEqualTo(url);
        assertThat(cft.journal().all()).isEmpty();
    }

    @Test
    void url_isAcceptedByTheVendor_withTheFieldsFilledIn() {
        app.start();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("username", "new user+ä&é");
        fields.put("email", "new.user+tag@example.com");
        fields.put("telephone", null);
        String url = url(fields);
        assertThat(url)
                .contains("username=new%20user%2B%C3%A4%26%C3%A9", "email=new.user%2Btag%40example.com")
                .doesNotContain("telephone");
        cft.register(URI.create(url));
        assertThat(cft.userKey("new user+ä&é")).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "app_id", "hash"})
    void fieldThatTheComponentSets_isRefused(String field) {
        app.start();
        Exchange done = app.send("direct:registrationUrl", Map.of(field, "https://evil.example/"), Map.of());
        assertThat(done.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + field + "'")
                .hasMessageNotContaining("evil");
    }

    @Test
    void bodyThatIsNoMap_isRefused() {
        app.start();
        assertThat(app.send("direct:registrationUrl", "username=ada", Map.of()).getException())
                .hasMessageContaining("takes a Map");
    }
}
