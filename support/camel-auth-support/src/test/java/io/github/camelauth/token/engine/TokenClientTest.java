package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.TokenRecord;
import org.junit.jupiter.api.Test;

final class TokenClientTest {

    private final TokenClient client = request -> null;

    @Test
    void defaults_ofAClientThatOnlyAsks_areTheHarmlessOnes() {
        assertThat(client.revoke(TokenRecord.NONE)).isFalse();
        assertThat(client.whereToFind(new Intent("id", VirtualTime.START, 1))).isNull();
        assertThat(client.supersedes(TokenRecord.NONE, VirtualTime.START)).isFalse();
    }
}
