package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.macasaet.fernet.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FernetBearerTest {

    /** Key, token and text of the Fernet specification's generate.json. */
    private static final Key KEY = new Key("cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=");

    private static final String TOKEN =
            "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==";
    private static final Instant WRITTEN = Instant.parse("1985-10-26T08:20:00Z");

    private static final FernetBearer EVER = new FernetBearer(KEY, Duration.ZERO, Duration.ZERO);

    private static byte[] bytes() {
        return Base64.getUrlDecoder().decode(TOKEN);
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().encodeToString(token);
    }

    @Test
    void open_ofTheSpecificationsToken_givesItsText() {
        assertThat(EVER.open(TOKEN, Instant.now())).contains("hello");
        assertThat(EVER.open(TOKEN, Instant.EPOCH)).contains("hello");
    }

    @Test
    void open_ofWhatWasSealed_givesTheText() {
        String sealed = EVER.seal("a:b", Instant.parse("2022-10-12T09:47:44Z"));

        assertThat(sealed).startsWith("gAAAAAB");
        assertThat(EVER.open(sealed, Instant.EPOCH)).contains("a:b");
        assertThat(EVER.toString()).doesNotContain(KEY.serialise());
    }

    /** Version, time, vector, text and signature. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8, 9, 25, 41, 72})
    void open_withAnyByteChanged_givesNothing(int index) {
        byte[] token = bytes();
        token[index] ^= 1;

        assertThat(EVER.open(text(token), WRITTEN)).isEmpty();
    }

    @Test
    void open_ofMalformedTokens_givesNothing() {
        byte[] token = bytes();
        assertThat(EVER.open("", WRITTEN)).isEmpty();
        assertThat(EVER.open("gAAA", WRITTEN)).isEmpty();
        assertThat(EVER.open(TOKEN.replace("=", ""), WRITTEN)).isEmpty();
        assertThat(EVER.open(TOKEN.replace('_', '/'), WRITTEN)).isEmpty();
        assertThat(EVER.open(TOKEN.substring(0, 96), WRITTEN)).isEmpty();
        assertThat(EVER.open(text(Arrays.copyOf(token, 72)), WRITTEN)).isEmpty();
    }

    @Test
    void open_withAnotherKey_givesNothing() {
        FernetBearer other = new FernetBearer(TimbrKeyForm.SHA256.key("x"), Duration.ZERO, Duration.ZERO);

        assertThat(other.open(TOKEN, WRITTEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-60, true", "0, true", "30, true", "31, false"})
    void open_withALifetime_looksAtTheTime(long seconds, boolean good) {
        FernetBearer limited = new FernetBearer(KEY, Duration.ofSeconds(30), Duration.ofSeconds(60));

        assertThat(limited.open(TOKEN, WRITTEN.plusSeconds(seconds)).isPresent())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "MD5_HEX, NjBmZjIxOTcwMDJiMGQ3YTJkNTM1OTRjYTU0ODJkNzc=",
        "SHA256, Z0du1M7z_3O4gM-ryb6zhngKLflckIhKmDlr98PUThw="
    })
    void keys_ofASalt_areAsComputedElsewhere(TimbrKeyForm form, String key) {
        assertThat(form.key("example-salt").serialise()).isEqualTo(key);
    }

    @Test
    void plaintexts_writtenAndRead_areBase64() {
        assertThat(TimbrPlaintext.COLON.write("alice", "s3cret")).isEqualTo("YWxpY2U6czNjcmV0");
        assertThat(TimbrPlaintext.SLASH.read(TimbrPlaintext.SLASH.write("alice", "a/b:c")))
                .contains(new TimbrPlaintext.Credential("alice", Concealed.of("a/b:c")));
        assertThat(TimbrPlaintext.COLON.read("alice:s3cret")).isEmpty();
        assertThat(TimbrPlaintext.COLON.read("YWxpY2U=")).isEmpty();
    }
}
