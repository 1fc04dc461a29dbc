package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.timbr.TimbrAuthConfiguration.CredentialsFormat;
import io.github.camelauth.timbr.TimbrAuthConfiguration.KeyDerivation;
import io.github.camelauth.timbr.TimbrAuthConfiguration.TokenSource;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Options that cannot be, named at the start and before any request. */
final class TimbrOptionsTest {

    private static TimbrAuthConfiguration fernet() {
        TimbrAuthConfiguration options = new TimbrAuthConfiguration();
        options.setBaseUrl("https://timbr.example.com");
        options.setUsername("ada");
        options.setPassword("made-up");
        options.setAuthKey(TimbrSimulator.DEFAULT_SALT);
        return options;
    }

    private static void only(TimbrAuthConfiguration options) {
        options.setUsername(null);
        options.setPassword(null);
        options.setAuthKey(null);
    }

    private static void key(TimbrAuthConfiguration options) {
        only(options);
        options.setApiKey("tk_made-up");
    }

    private static void platform(TimbrAuthConfiguration options) {
        options.setAuthKey(null);
        options.setTokenSource(TokenSource.platform);
    }

    static Stream<Arguments> goodOptions() {
        return Stream.of(
                change("fernet", options -> {}),
                change("any salt", options -> {
                    options.setAuthKey("no key at all");
                    options.setKeyDerivation(KeyDerivation.md5Hex);
                }),
                change("a colon beside the slash", options -> {
                    options.setUsername("tenant:ada");
                    options.setCredentialsFormat(CredentialsFormat.slash);
                }),
                change("key", TimbrOptionsTest::key),
                change("platform", options -> {
                    platform(options);
                    options.setLoginPath("/sso/login");
                    options.setTokenField("user_token");
                }));
    }

    @ParameterizedTest
    @MethodSource("goodOptions")
    void options_thatGoTogether_areTaken(String name, Consumer<TimbrAuthConfiguration> change) {
        TimbrAuthConfiguration options = fernet();
        change.accept(options);
        assertThat(TimbrAuthProcessor.of(options)).isNotNull();
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                change("'baseUrl'", options -> options.setBaseUrl(null)),
                change("'baseUrl'", options -> options.setBaseUrl("https://timbr.example.com/timbr")),
                change("'baseUrl'", options -> options.setBaseUrl("http://timbr.example.com")),
                change("'apiKey', or 'authorizationToken'", TimbrOptionsTest::only),
                change("'password'", options -> options.setPassword(null)),
                change("'username'", options -> options.setUsername(null)),
                change("'authKey'", options -> options.setAuthKey(null)),
                change("'password'", options -> options.setPassword(" ")),
                change("'authKey' goes with options 'username'", options -> {
                    only(options);
                    options.setAuthKey(TimbrSimulator.DEFAULT_SALT);
                }),
                change("'authKey' is no Fernet key", options -> options.setAuthKey("not-a-key")),
                change("'keyDerivation'", options -> options.setAuthKey("not-a-key")),
                change("'authKey' is no Fernet key", options -> options.setAuthKey("bWFkZS11cA==")),
                change(
                        "'authKey' is no Fernet key",
                        options -> options.setAuthKey("YSBtYWRlIHVwIGtleSB0aGF0IGlzIDMxIGxvbmch")),
                change(
                        "'authKey' is no Fernet key",
                        options -> options.setAuthKey(TimbrSimulator.DEFAULT_SALT.replace("=", ""))),
                change("'username'", options -> options.setUsername("tenant:ada")),
                change("'username'", options -> {
                    options.setUsername("tenant/ada");
                    options.setCredentialsFormat(CredentialsFormat.slash);
                }),
                change("'apiKey'", options -> options.setApiKey("tk_made-up")),
                change("'authorizationToken'", options -> options.setAuthorizationToken("gAAAAA")),
                change("'accessToken'", options -> options.setAccessToken("a.b.c")),
                change("begin with tk_", options -> {
                    key(options);
                    options.setApiKey("made-up");
                }),
                change("'apiKey' must be one word", options -> {
                    key(options);
                    options.setApiKey("tk_made up");
                }),
                change("'authorizationToken' must be one word", options -> {
                    only(options);
                    options.setAuthorizationToken("Bearer made-up");
                }),
                change("'apiKey' and 'accessToken'", options -> {
                    key(options);
                    options.setAccessToken("a.b.c");
                }),
                change("'keyDerivation'", options -> {
                    key(options);
                    options.setKeyDerivation(KeyDerivation.sha256);
                }),
                change("'credentialsFormat'", options -> {
                    key(options);
                    options.setCredentialsFormat(CredentialsFormat.slash);
                }),
                change("'loginPath'", options -> options.setLoginPath("/sso/login/")),
                change("'tokenField'", options -> options.setTokenField("user_token")),
                change("'tokenField'", options -> options.setTokenField(" ")),
                change("'authKey'", options -> options.setTokenSource(TokenSource.platform)),
                change("'apiKey'", options -> {
                    platform(options);
                    options.setApiKey("tk_made-up");
                }),
                change("'tokenSource'", options -> {
                    platform(options);
                    options.setPassword(null);
                }),
                change("'loginPath'", options -> {
                    platform(options);
                    options.setLoginPath("//evil.example/login/");
                }),
                change("'keyDerivation'", options -> {
                    platform(options);
                    options.setKeyDerivation(KeyDerivation.sha256);
                }));
    }

    private static Arguments change(String named, Consumer<TimbrAuthConfiguration> change) {
        return Arguments.of(named, change);
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void option_thatCannotBe_isNamed(String named, Consumer<TimbrAuthConfiguration> change) {
        TimbrAuthConfiguration options = fernet();
        change.accept(options);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimbrAuthProcessor.of(options))
                .withMessageContaining(named)
                .withMessageNotContaining("made-up")
                .withMessageNotContaining("not-a-key");
    }

    @Test
    void saltThatIsNoKey_failsTheStartOfTheContext() {
        try (TimbrSimulator timbr = TimbrApp.simulator().start();
                TestApp app = TimbrApp.fernet(timbr).option("authKey", "not-a-key")) {
            assertThatThrownBy(app::start)
                    .hasStackTraceContaining("'authKey'")
                    .hasStackTraceContaining("'keyDerivation'");
            assertThat(timbr.journal().all()).isEmpty();
        }
    }
}
