package io.github.camelauth.examples.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongConfigurationTest {

    @ParameterizedTest
    @CsvSource({
        "password,           ' ',                   'password'",
        "auth-key,           ' ',                   'authKey'",
        "auth-key,           made-up-key,           'authKey'",
        "api-key,            tk_0123456789abcdef,   'apiKey'",
        "access-token,       made.up,               'accessToken'",
        "token-source,       platform,              'authKey'",
        "token-source,       made-up,               'tokenSource'",
        "key-derivation,     made-up,               'keyDerivation'",
        "login-path,         /in/,                  'loginPath'",
        "base-url,           https://a:made-up@b.c, 'baseUrl'",
        "base-url,           ' ',                   'baseUrl'",
        "ontology,           ' ',                   'timbr.ontology'",
        "queries,            0,                     'timbr.queries'",
        "period,             often,                 'timbr.period'",
    })
    void wrongOption_endsTheExampleWithOneLineThatNamesIt(String name, String value, String named) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "base-url", "http://127.0.0.1:9",
                "username", "demo",
                "password", "made-up-password",
                // Base64 of "not-a-real-salt-not-a-real-salt!".
                "auth-key", "bm90LWEtcmVhbC1zYWx0LW5vdC1hLXJlYWwtc2FsdCE=",
                "ontology", "sales"));
        settings.put(name, value);

        Run run = Run.with(settings);
        assertThat(run.status()).isOne();
        assertThat(run.output().lines())
                .singleElement()
                .asString()
                .startsWith("Error: ")
                .contains(named);
        assertThat(run.output()).doesNotContain("made-up-", "made-up@", "made.up", "tk_0", "bm90");
    }
}
