package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CftEncoding;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.CftSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's key, fetched by user name and password. */
final class CftUserKeyTest {

    private final CftSimulator cft = CftApp.simulator().start();
    private TestApp app = CftApp.password(cft);

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    private RequestRecord onlyRequest() {
        assertThat(CftApp.userKeyRequests(cft)).hasSize(1);
        return CftApp.userKeyRequests(cft).get(0);
    }

    @Test
    void key_isFetchedOnce_asAForm_withTheApplicationKey() {
        app.start();
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        app.result("direct:poll", String.class);
        RequestRecord request = onlyRequest();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("X-Api-App-Authorization")).contains(CftSimulator.DEFAULT_APP_KEY);
        assertThat(request.header("Content-Type").orElseThrow()).startsWith("application/x-www-form-urlencoded");
        assertThat(request.bodyText()).startsWith("username=demo&password=");
        assertThat(CftApp.lastCall(cft).header("X-Api-Authorization")).contains(CftSimulator.DEFAULT_USER_KEY);
        assertThat(app.status()).containsEntry("state", "FRESH").containsEntry("expiresAt", null);
    }

    @Test
    void key_asJson_andInAnotherField_isFetchedWhereThatIsSet() {
        cft.switches().set(CftSwitches.USER_KEY_ENCODING, CftEncoding.JSON).set(CftSwitches.USER_KEY_FIELD, "token");
        app.options("userKeyFormat", "json", "userKeyField", "token").start().result("direct:poll", String.class);
        assertThat(onlyRequest().header("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @Test
    void key_asBareText_isTaken() {
        cft.switches().set(CftSwitches.USER_KEY_FIELD, "");
        app.start().result("direct:poll", String.class);
    }

    @Test
    void key_inAnUnexpectedField_namesTheOption() {
        cft.switches().set(CftSwitches.USER_KEY_FIELD, "token");
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("'userKeyField'")
                .hasMessageNotContaining(CftSimulator.DEFAULT_USER_KEY);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/user/key/, /user/key/", "/user/key/, /api/v1/user/key/"})
    void pathThatIsNotThere_namesTheOptionAndTheOtherCandidate_andTriesNothingInTurn(String set, String there) {
        cft.switches().set(CftSwitches.USER_KEY_PATH, there);
        app.option("userKeyPath", set).operations("userKey").start();
        for (String route : new String[] {"direct:userKey", "direct:poll"}) {
            assertThat(app.authFailure(route))
                    .isInstanceOf(TokenRequestException.class)
                    .hasMessageContaining("HTTP 404")
                    .hasMessageContaining("'userKeyPath'")
                    .hasMessageContaining("'" + there + "'");
        }
        assertThat(CftApp.userKeyRequests(cft)).isEmpty();
        assertThat(cft.journal().to(set)).hasSize(2);
    }

    @Test
    void pathOutsideTheApi_isUsedWhereItIsSet() {
        cft.switches().set(CftSwitches.USER_KEY_PATH, "/user/key/");
        app.option("userKeyPath", "/user/key/").start().result("direct:poll", String.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void wrongPassword_isAskedAboutOnce(int status) {
        cft.switches().set(CftSwitches.BAD_PASSWORD_STATUS, status);
        cft.changePassword(CftSimulator.DEFAULT_USERNAME, "another one");
        app.start();
        for (int message = 0; message < 5; message++) {
            assertThat(app.authFailure("direct:poll"))
                    .isInstanceOf(InvalidCredentialException.class)
                    .hasMessageContaining("HTTP " + status)
                    .hasMessageContaining("'password'")
                    .hasMessageNotContaining(CftSimulator.DEFAULT_PASSWORD);
        }
        onlyRequest();
    }

    @Test
    void vendorThatIsBusy_isAskedAgain() {
        cft.failAt(cft.userKeyPath(), Fault.status(503));
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> assertThat(failure.retryable())
                        .isTrue());
    }

    @Test
    void redirect_isNotFollowed_andIsARefusal() {
        cft.failAt(cft.userKeyPath(), Fault.answer(302, "text/html", "<html>Log in</html>"));
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining("'baseUrl'");
    }

    @Test
    void rejectedKey_isFetchedAnewOnce_andTheCallIsReplayed() {
        app.start().result("direct:poll", String.class);
        cft.changeUserKey(CftSimulator.DEFAULT_USERNAME, CftApp.OTHER_KEY);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        assertThat(CftApp.userKeyRequests(cft)).hasSize(2);
    }

    @Test
    void rejectionThatANewKeyDoesNotMend_bringsOneFetch() {
        app.start().result("direct:poll", String.class);
        cft.failAlwaysAt(cft.farmsPath(), Fault.status(403));
        for (int message = 0; message < 10; message++) {
            app.failure("direct:poll");
        }
        assertThat(CftApp.userKeyRequests(cft)).hasSize(2);
    }

    @Test
    void operation_givesTheKey_whichTheAccountsEndpointsUse() {
        app.operations("userKey").start();
        AccessToken key = app.result("direct:userKey", AccessToken.class);
        assertThat(key.value().reveal()).isEqualTo(CftSimulator.DEFAULT_USER_KEY);
        assertThat(key).asString().doesNotContain(CftSimulator.DEFAULT_USER_KEY);
        app.result("direct:poll", String.class);
        onlyRequest();
    }
}
