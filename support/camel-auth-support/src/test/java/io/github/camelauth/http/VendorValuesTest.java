package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.Test;

/** The carriers, and the values that hold requests and answers. */
final class VendorValuesTest {

    private static final AccessToken TOKEN =
            new AccessToken(Secret.of("s3cret"), "Bearer", Instant.parse("2026-11-24T10:00:00Z"), null);

    private static List<String> applied(Carrier carrier) {
        List<String> seen = new ArrayList<>();
        carrier.apply(TOKEN, new OutgoingCall() {
            @Override
            public void setHeader(String name, String value) {
                seen.add(name + ": " + value);
            }

            @Override
            public boolean hasHeader(String name) {
                return false;
            }

            @Override
            public void setFormParameter(String name, String value) {
                throw new AssertionError("no form");
            }

            @Override
            public void addQueryParameter(String name, String value) {
                seen.add("?" + name + "=" + value);
            }
        });
        return seen;
    }

    @Test
    void carriers_token_showItTheirWay() {
        assertThat(applied(Carrier.bearer("bearer"))).containsExactly("Authorization: bearer s3cret");
        // RFC 7617 §2: Aladdin
        assertThat(applied(Carrier.basic("token"))).containsExactly("Authorization: Basic dG9rZW46czNjcmV0");
        assertThat(applied(Carrier.query("access-token"))).containsExactly("?access-token=s3cret");
        assertThat(Carrier.basicValue("Aladdin", "open sesame")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(Carrier.basicValue("ä", "ö")).isEqualTo("Basic w6Q6w7Y=");
    }

    @Test
    void request_withSecrets_printsNone() {
        VendorRequest request = VendorRequest.of("The request", "POST", "/token")
                .header("Authorization", "s3cret")
                .body("application/json", "{\"password\":\"s3cret\"}");
        assertThat(request.toString()).contains("/token").doesNotContain("s3cret");
        assertThat(VendorRequest.of("x", "GET", "/").body("text/plain", "").body())
                .isNull();
    }

    @Test
    void response_withToken_printsStatusAndSizeOnly() {
        VendorResponse response = new VendorResponse(299, "text/plain", "s3cret", true, null);
        assertThat(response).hasToString("VendorResponse[status=299, contentType=text/plain, length=6]");
        assertThat(response.successful()).isTrue();
        assertThat(new VendorResponse(199, null, "", true, null).successful()).isFalse();
        assertThat(new VendorResponse(300, null, "", true, null).successful()).isFalse();
        assertThat(new VendorResponse(299, null, "", true, null).redirect()).isFalse();
        assertThat(new VendorResponse(399, null, "", true, null).redirect()).isTrue();
        assertThat(new VendorResponse(400, null, "", true, null).redirect()).isFalse();
    }

    @Test
    void requestCall_apply_replacesEveryCredentialOfTheCaller() {
        try (HookRig rig = new HookRig()) {
            BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", "/a?key=client&x=1&k%65y=again");
            request.addHeader("authorization", "Basic client");
            request.addHeader("X-API-KEY", "client");
            request.addHeader("x-api-key", "client again");
            request.addHeader("accept", "text/csv");
            VendorAccess access = rig.access(Carrier.query("key"), AllowedHosts.of(rig.base(), null, false));
            RequestCall.apply(access, TOKEN, request);
            assertThat(request.getPath()).isEqualTo("/a?x=1&key=s3cret");
            assertThat(request.getHeaders())
                    .extracting(header -> header.getName() + ": " + header.getValue())
                    .containsExactlyInAnyOrder("accept: text/csv", "X-Client: camel", "Content-Type: application/json");
            RequestCall.apply(access, TOKEN, request);
            assertThat(request.getPath()).isEqualTo("/a?x=1&key=s3cret");
        }
    }
}
