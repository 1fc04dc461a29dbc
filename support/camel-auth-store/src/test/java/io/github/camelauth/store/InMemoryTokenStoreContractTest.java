package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import org.junit.jupiter.api.Test;

final class InMemoryTokenStoreContractTest extends TokenStoreContract {

    private final TokenStore store = new InMemoryTokenStore(clock);

    @Override
    TokenStore store() {
        return store;
    }

    @Test
    void durable_isFalse() {
        assertThat(store.durable()).isFalse();
    }
}
