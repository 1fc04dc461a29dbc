package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedHostsTest {

    private static final Origin BASE = Origin.parse("baseUrl", "https://vendor.example.com:8443");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void of_noList_allowsTheBaseUrlOnly(String list) {
        AllowedHosts hosts = AllowedHosts.of(BASE, list, false);
        assertThat(hosts.contains(BASE)).isTrue();
        assertThat(hosts.contains(Origin.parse("x", "https://vendor.example.com")))
                .isFalse();
        assertThat(hosts.contains(Origin.parse("x", "https://evil.example.com:8443")))
                .isFalse();
        assertThat(hosts.contains(Origin.parse("x", "https://a.vendor.example.com:8443")))
                .isFalse();
    }

    @Test
    void of_list_takesEachPortOrTheBaseUrls() {
        AllowedHosts hosts = AllowedHosts.of(BASE, "API.example.com, files.example.com:444,, [2001:db8::1]", false);
        assertThat(hosts.authorities())
                .containsExactlyInAnyOrder("api.example.com:8443", "files.example.com:444", "[2001:db8::1]:8443");
        assertThat(hosts.contains(BASE)).isFalse();
        assertThat(hosts.contains(Origin.of("https", "2001:db8::1", 8443))).isTrue();
    }

    /** An entry that could never match would only show as calls that the vendor rejects. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vendor.example.com",
                "*.example.com",
                "vendor.example.com/api",
                "::1",
                "user@vendor.example.com",
                "vendor example",
                "vendor.example.com:0",
                "vendor.example.com:70000",
                ","
            })
    void of_entryThatIsNoHost_namesTheOption(String list) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedHosts.of(BASE, list, false))
                .withMessageContaining("'allowedHosts'");
    }

    @Test
    void confidential_clearText_onlyWhereAllowed() {
        Origin clear = Origin.parse("x", "http://vendor.example.com");
        assertThat(AllowedHosts.of(BASE, null, false).confidential(clear)).isFalse();
        assertThat(AllowedHosts.of(BASE, null, true).confidential(clear)).isTrue();
        assertThat(AllowedHosts.of(BASE, null, false).confidential(BASE)).isTrue();
    }
}
