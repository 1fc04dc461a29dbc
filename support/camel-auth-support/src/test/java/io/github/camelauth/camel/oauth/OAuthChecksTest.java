package io.github.camelauth.camel.oauth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OAuthChecksTest {

    private final TestOAuthConfiguration options = new TestOAuthConfiguration();

    private void refused(String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OAuthChecks.check(options))
                .withMessageContaining("Option '" + option + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/callback",
                "https://example.com",
                "ftp://example.com/",
                "javascript:alert(1)",
                "https://example.com/a b",
                "https://example.com/\r\nX: y",
                "https://example.com/#fragment",
                "http://example.com/callback"
            })
    void redirectUri_thatIsNoUrlToComeBackTo_isRefused(String url) {
        options.setRedirectUri(url);
        refused("redirectUri");
    }

    @Test
    void endpoints_thatAreNone_areRefused() {
        options.setAuthorizeEndpoint("/consent");
        refused("authorizeEndpoint");
        options.setAuthorizeEndpoint(null);
        options.setTokenEndpoint("http://vendor.example.com/token");
        refused("tokenEndpoint");
    }

    @Test
    void plainHttp_whereAllowedOrToThisMachine_isTaken() {
        options.setRedirectUri("http://127.0.0.1:8080/callback");
        assertThatCode(() -> OAuthChecks.check(options)).doesNotThrowAnyException();
        options.setAllowInsecureHttp(true);
        options.setTokenEndpoint("http://vendor.example.com/token");
        assertThatCode(() -> OAuthChecks.check(options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/done", "/done?x=y#z", "https://us.example.com/#/done"})
    void successUrl_hereOrThere_isTaken(String url) {
        options.setSuccessUrl(url);
        assertThatCode(() -> OAuthChecks.check(options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example.com", "/\\evil.example.com", "done", "/a\r\nX: y", "javascript:alert(1)"})
    void successUrl_thatIsNeither_isRefused(String url) {
        options.setSuccessUrl(url);
        refused("successUrl");
    }

    @Test
    void refreshToken_withCharactersThatNoTokenHas_isRefusedWithoutBeingShown() {
        options.setRefreshToken("s3 cret\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OAuthChecks.check(options))
                .withMessageContaining("Option 'refreshToken'")
                .withMessageNotContaining("s3 cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "ada@example.com", "Åsa Öberg", "店長"})
    void principal_thatIsAName_isTaken(String name) {
        assertThatCode(() -> OAuthChecks.principal(name)).doesNotThrowAnyException();
    }

    @Test
    void principal_null_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OAuthChecks.principal(null));
    }

    @Test
    void oauthOptions_besideACredentialOfAnotherKind_areRefused() {
        assertThatCode(() -> OAuthChecks.none(options, "'apiKey'")).doesNotThrowAnyException();
        options.setSuccessUrl("/done");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OAuthChecks.none(options, "'apiKey'"))
                .withMessageContaining("'successUrl'")
                .withMessageContaining("'apiKey'");
    }
}
