package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.store.TokenStore;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTokenStoreContractTest extends TokenStoreContract {

    @TempDir
    Path folder;

    private final FileTokenStore store = new FileTokenStore(clock);

    @BeforeEach
    void configure() {
        store.setDirectory(folder.resolve("records").toString());
        store.setKeyFile(folder.resolve("key.json").toString());
    }

    @Override
    TokenStore store() {
        return store;
    }

    @Test
    void durable_isTrue() {
        assertThat(store.durable()).isTrue();
    }
}
