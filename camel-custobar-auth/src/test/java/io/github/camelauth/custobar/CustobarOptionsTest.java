package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.testsupport.TestApp;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are missing, wrong or contradict each other stop the start, with their name and before any request. */
final class CustobarOptionsTest {

    private static final String USER = "username=u&password=p";
    private static final String SCOPE = "scopes=/api/datatargets/x/retrieve/";

    private final CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app = new TestApp("custobar-auth").option("baseUrl", custobar.baseUrl());

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of("tokenName=x", "'username'"),
                Arguments.of("username=u", "'password'"),
                Arguments.of("password=p", "'username'"),
                Arguments.of("verificationCode=123456", "'username'"),
                Arguments.of(USER + "&accessToken=t", "'accessToken'"),
                Arguments.of("username=u:v&password=p", "'username'"),
                Arguments.of(USER + "&verificationCode=123456&secretKey=JBSWY3DPEHPK3PXP", "'secretKey'"),
                Arguments.of("accessToken=t&verificationCode=123456", "'verificationCode'"),
                Arguments.of("accessToken=t&secretKey=JBSWY3DPEHPK3PXP", "'secretKey'"),
                Arguments.of(USER + "&verificationCode=12345", "'verificationCode'"),
                Arguments.of(USER + "&verificationCode=12345x", "'verificationCode'"),
                Arguments.of(USER + "&secretKey=not base 32!", "'secretKey'"),
                Arguments.of(USER + "&secretKey=A", "'secretKey'"),
                Arguments.of("accessToken=t&method=basic", "'method'"),
                Arguments.of(USER + "&method=basic&" + SCOPE, "'method'"),
                Arguments.of(USER + "&method=basic&integrationId=i", "'method'"),
                Arguments.of(USER + "&method=basic&carrier=query", "'carrier'"),
                Arguments.of(USER + "&integrationId=i&integrationName=n&" + SCOPE, "'integrationName'"),
                Arguments.of(USER + "&integrationId=i", "'scopes'"),
                Arguments.of(USER + "&integrationName=n", "'scopes'"),
                Arguments.of(USER + "&verificationCode=123456&integrationName=n&" + SCOPE, "'integrationName'"),
                Arguments.of(USER + "&tokenLifetime=-1", "'tokenLifetime'"),
                Arguments.of(USER + "&revokePath=/api/access-tokens/", "'revokePath'"),
                Arguments.of(USER + "&revokePath=api/access-tokens/{id}/", "'revokePath'"),
                Arguments.of(USER + "&revokePath=/api/access tokens/{id}/", "'revokePath'"),
                Arguments.of(USER + "&baseUrl=https://app.custobar.com/api", "'baseUrl'"),
                Arguments.of(USER + "&baseUrl=ftp://app.custobar.com", "'baseUrl'"),
                Arguments.of(USER + "&baseUrl=http://app.custobar.com", "'baseUrl'"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void uri_withWrongOptions_failsNamingTheOption(String options, String named) {
        app.routes(routes -> routes.from("direct:in").to("custobar-auth:authenticate?" + options));
        assertRefused(named);
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void properties_withWrongOptions_failNamingTheOption(String options, String named) {
        for (String option : options.split("&")) {
            app.option(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        app.routes(routes -> routes.from("direct:in").to("https://localhost:1/?httpClientConfigurer=#custobarAuth"));
        assertRefused(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/customers/",
                "/api/customers",
                "/api/customers/?limit=1",
                "/api/*/",
                "/api/customers/*",
                "/api/{id}/",
                "get /api/customers/",
                "FETCH /api/customers/",
                "/api/customers/,,/api/sales/",
                "/api//customers/",
                "https://app.custobar.com/api/customers/"
            })
    void scopes_thatAreNoExactPath_failExplainingTheExactMatch(String scopes) {
        app.options("username", "u", "password", "p", "scopes", scopes);
        assertThatThrownBy(app::start)
                .rootCause()
                .hasMessageContaining("'scopes'")
                .hasMessageContaining("exactly")
                .hasMessageContaining("first and its last slash");
        assertThat(custobar.journal().all()).isEmpty();
    }

    static Stream<Arguments> blankOptions() {
        return Stream.<Arguments>of(
                blank("username", CustobarAuthConfiguration::setUsername),
                blank("password", CustobarAuthConfiguration::setPassword),
                blank("verificationCode", CustobarAuthConfiguration::setVerificationCode),
                blank("secretKey", CustobarAuthConfiguration::setSecretKey),
                blank("accessToken", CustobarAuthConfiguration::setAccessToken),
                blank("scopes", CustobarAuthConfiguration::setScopes),
                blank("integrationId", CustobarAuthConfiguration::setIntegrationId),
                blank("integrationName", CustobarAuthConfiguration::setIntegrationName));
    }

    private static Arguments blank(String option, BiConsumer<CustobarAuthConfiguration, String> setter) {
        return Arguments.of(option, setter);
    }

    @ParameterizedTest
    @MethodSource("blankOptions")
    void configuration_withABlankOption_failsNamingIt(
            String option, BiConsumer<CustobarAuthConfiguration, String> setter) {
        CustobarAuthConfiguration configuration = new CustobarAuthConfiguration();
        configuration.setUsername("u");
        configuration.setPassword("p");
        setter.accept(configuration, " ");
        assertThatThrownBy(() -> CustobarAuthProcessor.of(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + option + "'")
                .hasMessageContaining("blank");
    }

    @ParameterizedTest
    @CsvSource({
        "custobar-auth:login,login",
        "custobar-auth:status?types=lost,'types'",
        "custobar-auth:events,events",
        "custobar-auth:status?account=north,'account'"
    })
    void uri_withAnUnknownWord_failsNamingIt(String uri, String named) {
        app.options("username", "u", "password", "p")
                .routes(routes -> routes.from("direct:in").to(uri));
        assertThatThrownBy(app::start).hasStackTraceContaining(named);
    }

    @Test
    void consumer_ofAnotherOperationThanEvents_fails() {
        app.options("username", "u", "password", "p")
                .routes(routes -> routes.from("custobar-auth:authenticate").to("mock:out"));
        assertThatThrownBy(app::start).rootCause().hasMessageContaining("events");
    }

    @Test
    void account_withANameThatIsReadDifferently_fails() {
        app.option("accounts[eu-sales].username", "u");
        assertThatThrownBy(app::start).hasStackTraceContaining("account named 'eu-sales'");
    }

    @Test
    void hook_withoutAnyOption_refusesTheCallAndNamesWhatIsMissing() {
        app.close();
        app = new TestApp("custobar-auth")
                .routes(routes -> routes.from("direct:in").to(custobar.baseUrl() + CustobarApp.CUSTOMERS));
        app.routes(routes -> routes.getContext()
                .getComponent("http", HttpComponent.class)
                .setHttpClientConfigurer(routes.getContext()
                        .getRegistry()
                        .lookupByNameAndType("custobarAuth", HttpClientConfigurer.class)));
        assertThatThrownBy(() -> {
                    app.start();
                    throw app.failure("direct:in");
                })
                .rootCause()
                .hasMessageContaining("'username'");
        assertThat(custobar.journal().all()).isEmpty();
    }

    private void assertRefused(String named) {
        assertThatThrownBy(app::start).hasStackTraceContaining(named);
        assertThat(custobar.journal().all()).isEmpty();
    }
}
