package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelauth.checkfront.CheckfrontAuthConfiguration.Carrier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that cannot be. */
final class CheckfrontOptionsTest {

    private static CheckfrontAuthConfiguration pair() {
        CheckfrontAuthConfiguration options = new CheckfrontAuthConfiguration();
        options.setBaseUrl("https://demo.checkfront.com");
        options.setApiKey("key");
        options.setSecretKey("made-up");
        return options;
    }

    private static CheckfrontAuthConfiguration oauth() {
        CheckfrontAuthConfiguration options = new CheckfrontAuthConfiguration();
        options.setBaseUrl("https://demo.checkfront.com");
        options.setConsumerKey("consumer");
        options.setConsumerSecret("made-up");
        options.setRedirectUri("https://ops.example.com/callback");
        return options;
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                wrong(pair(), "'baseUrl'", options -> options.setBaseUrl(null)),
                wrong(pair(), "'baseUrl'", options -> options.setBaseUrl("http://demo.checkfront.com")),
                wrong(pair(), "'baseUrl'", options -> options.setBaseUrl("demo.checkfront.com")),
                wrong(pair(), "'apiKey'", options -> options.setApiKey(null)),
                wrong(pair(), "'secretKey'", options -> options.setSecretKey(null)),
                wrong(pair(), "'secretKey'", options -> options.setSecretKey(" ")),
                wrong(pair(), "'apiKey'", options -> options.setApiKey("with:colon")),
                wrong(pair(), "'apiKey' and 'secretKey'", options -> {
                    options.setApiKey(null);
                    options.setSecretKey(null);
                }),
                wrong(pair(), "'consumerKey'", options -> {
                    options.setConsumerKey("consumer");
                    options.setConsumerSecret("made-up");
                }),
                wrong(pair(), "'consumerSecret'", options -> options.setConsumerSecret("made-up")),
                wrong(pair(), "'refreshToken'", options -> options.setRefreshToken("made-up")),
                wrong(pair(), "'redirectUri'", options -> options.setRedirectUri("https://ops.example.com/callback")),
                wrong(pair(), "'tokenEndpoint'", options -> options.setTokenEndpoint("https://demo.example.com/t")),
                wrong(pair(), "'carrier'", options -> options.setCarrier(Carrier.query)),
                wrong(pair(), "'principalFromHeader'", options -> options.setPrincipalFromHeader(true)),
                wrong(pair(), "'principal'", options -> options.setPrincipal("")),
                wrong(pair(), "'onBehalfOf'", options -> options.setOnBehalfOf("1\r\nX-Other: 2")),
                wrong(oauth(), "'apiKey'", options -> {
                    options.setApiKey("key");
                    options.setSecretKey("made-up");
                }),
                wrong(oauth(), "'consumerSecret'", options -> options.setConsumerSecret(null)),
                wrong(oauth(), "'consumerKey'", options -> options.setConsumerKey(null)),
                wrong(oauth(), "'redirectUri'", options -> options.setRedirectUri("http://ops.example.com/callback")),
                wrong(oauth(), "'redirectUri'", options -> options.setRedirectUri("/callback")),
                wrong(oauth(), "'successUrl'", options -> options.setSuccessUrl("//evil.example.com")),
                wrong(oauth(), "'tokenEndpoint'", options -> options.setTokenEndpoint("http://id.example.com/token")),
                wrong(oauth(), "'authorizeEndpoint'", options -> options.setAuthorizeEndpoint("javascript:alert(1)")),
                wrong(oauth(), "'refreshToken'", options -> options.setRefreshToken("with space")),
                wrong(oauth(), "'principal'", options -> options.setPrincipal("a\nb")));
    }

    private static Arguments wrong(
            CheckfrontAuthConfiguration options, String named, Consumer<CheckfrontAuthConfiguration> change) {
        change.accept(options);
        return Arguments.of(named, options);
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void option_thatCannotBe_isNamed(String named, CheckfrontAuthConfiguration options) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckfrontAuthProcessor.of(options))
                .withMessageContaining(named)
                .withMessageNotContaining("made-up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/callback", "http://localhost/callback"})
    void redirectUri_toThisMachine_mayBePlain(String redirectUri) {
        CheckfrontAuthConfiguration options = oauth();
        options.setRedirectUri(redirectUri);
        assertThatCode(() -> CheckfrontAuthProcessor.of(options)).doesNotThrowAnyException();
    }

    @Test
    void redirectUri_whoeverStartsFromARefreshToken_needsNone() {
        CheckfrontAuthConfiguration options = oauth();
        options.setRedirectUri(null);
        options.setRefreshToken("made-up");
        assertThatCode(() -> CheckfrontAuthProcessor.of(options)).doesNotThrowAnyException();
    }
}
