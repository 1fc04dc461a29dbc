package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://vendor.example.com,        https://vendor.example.com,      vendor.example.com:443",
        "HTTPS://Vendor.Example.COM/,       https://vendor.example.com,      vendor.example.com:443",
        "https://vendor.example.com:8443,   https://vendor.example.com:8443, vendor.example.com:8443",
        "https://vendor.example.com:443,    https://vendor.example.com,      vendor.example.com:443",
        "http://vendor.example.com,         http://vendor.example.com,       vendor.example.com:80",
        "https://my_company.example.com,    https://my_company.example.com,  my_company.example.com:443",
        "http://[2001:DB8::1]:8080,         http://[2001:db8::1]:8080,       [2001:db8::1]:8080",
        "http://[::1]/,                     http://[::1],                    [::1]:80"
    })
    void parse_origin_normalizes(String url, String text, String authority) {
        Origin origin = Origin.parse("baseUrl", url);
        assertThat(origin).hasToString(text);
        assertThat(origin.authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "vendor.example.com",
                "ftp://vendor.example.com",
                "https://",
                "https:///",
                "https://vendor.example.com/api",
                "https://vendor.example.com?x=1",
                "https://vendor.example.com#x",
                "https://user@vendor.example.com",
                "https://user:pw@vendor.example.com",
                "https://vendor.example.com:",
                "https://vendor.example.com:port",
                "https://vendor.example.com:0",
                "https://vendor.example.com:65536",
                "https://vendor.example.com:99999",
                "https://vendor.example.com:123456",
                "https://ven dor.example.com",
                " https://vendor.example.com",
                "https://vendor.example.com\n",
                "https://vendor.example.com\\@evil.example.com",
                "https://vendor\"x",
                "https://{{host}}",
                "https://::1",
                "https://[::1"
            })
    void parse_garbage_namesTheOption(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origin.parse("baseUrl", url))
                .withMessageContaining("'baseUrl'");
    }

    @Test
    void of_portBelowOne_isTheSchemesOwn() {
        assertThat(Origin.of("HTTPS", "Host", -1)).isEqualTo(new Origin("https", "host", 443));
        assertThat(Origin.of("http", "host", 0)).isEqualTo(new Origin("http", "host", 80));
    }

    /** HttpClient's target host may come without the brackets that a URL has. */
    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void of_ipv6_withAndWithoutBracketsIsTheSame(String host) {
        Origin origin = Origin.of("http", host, 8080);
        assertThat(origin).isEqualTo(Origin.parse("baseUrl", "http://[::1]:8080"));
        assertThat(origin.loopback()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost,             true,  true",
        "http://127.0.0.1:8080,        true,  true",
        "http://127.12.0.9,            true,  true",
        "http://[::1],                 true,  true",
        "https://vendor.example.com,   true,  false",
        "http://vendor.example.com,    false, false",
        "http://127.0.0.1.example.com, false, false",
        "http://localhost.example.com, false, false",
        "http://10.0.0.1,              false, false"
    })
    void confidential_clearTextToAnotherMachine_isNot(String url, boolean confidential, boolean loopback) {
        Origin origin = Origin.parse("baseUrl", url);
        assertThat(origin.confidential()).isEqualTo(confidential);
        assertThat(origin.loopback()).isEqualTo(loopback);
    }
}
