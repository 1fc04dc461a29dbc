package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelauth.testsupport.TestApp;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that cannot be. */
final class CftOptionsTest {

    private static final String KEY = "made-up-key-made-up-key-made-up-key-made--A";

    private static CftAuthConfiguration keys() {
        CftAuthConfiguration options = new CftAuthConfiguration();
        options.setAccessKey(KEY);
        return options;
    }

    private static CftAuthConfiguration oauth() {
        CftAuthConfiguration options = keys();
        options.setClientId("client");
        options.setClientSecret("made-up-secret");
        options.setRedirectUri("https://my_application.org/callback");
        return options;
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                wrong("'accessKey' is missing", options -> options.setAccessKey(null)),
                wrong("'accessKey' is blank", options -> options.setAccessKey(" ")),
                wrong("'accessKey' must be 43", options -> options.setAccessKey(KEY.substring(1))),
                wrong("'accessKey' must be 43", options -> options.setAccessKey(KEY + "A")),
                wrong("'accessKey' must be 43", options -> options.setAccessKey(KEY.replace("-A", "+A"))),
                wrong("'accessKey' must be 43", options -> options.setAccessKey(KEY.replace("-A", "\nA"))),
                wrong("'apiKey' must be 43", options -> options.setApiKey(KEY.substring(1))),
                wrong("'username' and 'password'", options -> options.setUsername("ada")),
                wrong("'clientId' and 'clientSecret'", options -> options.setClientId("client")),
                wrong("'apiKey' and 'username'", options -> {
                    options.setApiKey(KEY);
                    options.setUsername("ada");
                    options.setPassword("made-up");
                }),
                wrong("'apiKey' and 'clientId'", options -> {
                    options.setApiKey(KEY);
                    options.setClientId("client");
                    options.setClientSecret("made-up");
                }),
                wrong("'username' and 'clientId'", options -> {
                    options.setUsername("ada");
                    options.setPassword("made-up");
                    options.setClientId("client");
                    options.setClientSecret("made-up");
                }),
                wrong("'principalFromHeader'", options -> {
                    options.setApiKey(KEY);
                    options.setPrincipalFromHeader(true);
                }),
                wrong("'principal'", options -> options.setPrincipal("a\nb")),
                wrong("'userKeyPath'", options -> options.setUserKeyPath("user/key/")),
                wrong("'userKeyPath'", options -> options.setUserKeyPath("https://evil.example/")),
                wrong("'userKeyField'", options -> options.setUserKeyField("")),
                wrong("'redirectUri' is for OAuth", options -> options.setRedirectUri("https://example.org/callback")),
                wrong("'refreshToken' is for OAuth", options -> options.setRefreshToken("made-up")),
                wrong("'revokeEndpoint' is for OAuth", options -> options.setRevokeEndpoint("https://example.org/")),
                wrong("'appId' is missing", options -> options.setRegistrationCallbackUrl("https://example.org/cft")),
                wrong("'appId' must be", options -> options.setAppId("my-app")),
                wrong("'registrationCallbackUrl'", registered("http://example.org/cft")),
                wrong("'registrationCallbackUrl'", registered("example.org/cft")),
                wrong("'registrationCallbackUrl'", registered("https://example.org/cft#here")),
                wrong("'registrationCallbackUrl'", registered("https://example.org/cft?tenant=1")),
                wrong("'baseUrl'", options -> options.setBaseUrl("http://cft.example.org")));
    }

    private static Arguments wrong(String named, Consumer<CftAuthConfiguration> change) {
        return Arguments.of(named, change);
    }

    private static Consumer<CftAuthConfiguration> registered(String url) {
        return options -> {
            options.setAppId("7");
            options.setRegistrationCallbackUrl(url);
        };
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void option_thatCannotBe_isNamed_andShowsNoSecret(String named, Consumer<CftAuthConfiguration> change) {
        CftAuthConfiguration options = keys();
        change.accept(options);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CftAuthProcessor.of(options))
                .withMessageContaining(named)
                .withMessageNotContaining("made-up");
    }

    static Stream<Arguments> wrongOAuthOptions() {
        return Stream.of(
                wrong("'redirectUri'", options -> options.setRedirectUri("http://my_application.org/callback")),
                wrong("'redirectUri'", options -> options.setRedirectUri("my_application.org/callback")),
                wrong("'redirectUri'", options -> options.setRedirectUri("https://my_application.org/callback#here")),
                wrong("'tokenEndpoint'", options -> options.setTokenEndpoint("http://cft.example.org/o/token/")),
                wrong("'revokeEndpoint'", options -> options.setRevokeEndpoint("http://cft.example.org/o/revoke/")),
                wrong("'carrier'", options -> options.setCarrier(CftAuthConfiguration.Carrier.query)),
                wrong("'appId'", options -> options.setAppId("x")));
    }

    @ParameterizedTest
    @MethodSource("wrongOAuthOptions")
    void oauthOption_thatCannotBe_isNamed(String named, Consumer<CftAuthConfiguration> change) {
        CftAuthConfiguration options = oauth();
        change.accept(options);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CftAuthProcessor.of(options))
                .withMessageContaining(named)
                .withMessageNotContaining("made-up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://my_application.org/callback",
                "http://localhost:8080/callback",
                "http://127.0.0.1:8080/callback",
                "http://[::1]:8080/callback"
            })
    void redirectUri_overTlsOrToThisMachine_isLegal(String uri) {
        CftAuthConfiguration options = oauth();
        options.setRedirectUri(uri);
        assertThatNoException().isThrownBy(() -> CftAuthProcessor.of(options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://my_application.org/cft", "http://localhost:8080/cft", "https://example.org/cft/"})
    void registrationCallbackUrl_overTlsOrToThisMachine_isLegal(String url) {
        CftAuthConfiguration options = keys();
        registered(url).accept(options);
        assertThatNoException().isThrownBy(() -> CftAuthProcessor.of(options));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cft-auth:userKey|'username' and 'password'",
                "cft-auth:registrationUrl|'registrationCallbackUrl' and 'appId'",
                "cft-auth:registrationCallback|'registrationCallbackUrl' and 'appId'",
                "cft-auth:registrationUrl?apiKey=" + KEY
                        + "&appId=7&registrationCallbackUrl=https://example.org/cft|contradicts options of another credential",
                "cft-auth:authorize|'clientId' and 'clientSecret'",
                "cft-auth:callback|'clientId' and 'clientSecret'",
                "cft-auth:authorize?clientId=a&clientSecret=b|'redirectUri'"
            })
    void operation_withoutWhatItNeeds_failsTheStart(String uri, String named) {
        assertStartFails(
                new TestApp("cft-auth").option("accessKey", KEY).routes(routes -> routes.from("direct:in")
                        .to(uri)),
                named);
    }

    @Test
    void keyOfTheWrongLength_failsTheStart_andIsNotShown() {
        assertStartFails(new TestApp("cft-auth").option("accessKey", KEY + "-more"), "'accessKey' must be 43");
    }

    private static void assertStartFails(TestApp app, String named) {
        try (app) {
            Throwable failure = catchThrowable(app::start);
            assertThat(failure).hasStackTraceContaining(named);
            assertThat(Throwables.getStackTrace(failure)).doesNotContain(KEY);
        }
    }
}
