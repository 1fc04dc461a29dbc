package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are missing or name the wrong thing. */
final class FileTokenStoreOptionsTest {

    @TempDir
    Path folder;

    private final FileTokenStore store = new FileTokenStore();

    @BeforeEach
    void configure() {
        StoreFolder.in(folder).configure(store);
    }

    @ParameterizedTest(name = "{index}")
    @NullSource
    @ValueSource(strings = {"", "  ", "a\0b"})
    void verify_withoutDirectory_namesIt(String missing) {
        store.setDirectory(missing);

        assertThatThrownBy(store::verify)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'directory'");
    }

    @ParameterizedTest(name = "{index}")
    @NullSource
    @ValueSource(strings = {"", "  ", "a\0b"})
    void verify_withoutKeyFile_namesItAndMakesNothing(String missing) {
        store.setKeyFile(missing);

        assertThatThrownBy(store::verify)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'keyFile'");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void verify_afterTheOptionWasMended_opens() {
        store.setKeyFile(null);
        assertThatThrownBy(store::verify).isInstanceOf(IllegalArgumentException.class);

        store.setKeyFile(folder.resolve("key.json").toString());
        store.verify();
        store.verify();

        assertThat(folder.resolve("key.json")).exists();
    }

    @Test
    void verify_whenDirectoryIsAFile_namesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertDirectoryRefused(file);
        assertThat(file).hasContent("text");
    }

    @Test
    void verify_whenDirectoryCannotBeMade_namesIt() throws IOException {
        assertDirectoryRefused(Files.writeString(folder.resolve("file"), "text").resolve("below"));
    }

    @Test
    void verify_whenDirectoryIsReadOnly_namesIt() {
        // A kernel's own tree: not even root may write there.
        assertDirectoryRefused(Path.of("/proc/self"));
    }

    @Test
    void verify_whenKeyFileIsADirectory_namesIt() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("keys"));

        assertKeyFileRefused(directory, "is a directory");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void verify_whenKeyFileCannotBeMade_namesIt() throws IOException {
        assertKeyFileRefused(Files.writeString(folder.resolve("file"), "text").resolve("key.json"), "failed to use");
    }

    @Test
    void verify_whenKeyFileIsBelowAMissingDirectory_makesBoth() {
        store.setKeyFile(folder.resolve("a/b/key.json").toString());

        store.verify();

        assertThat(folder.resolve("a/b/key.json")).isNotEmptyFile();
    }

    private void assertDirectoryRefused(Path directory) {
        store.setDirectory(directory.toString());
        assertThatThrownBy(store::verify)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("'directory'")
                .hasMessageContaining(directory.toString());
    }

    private void assertKeyFileRefused(Path keyFile, String problem) {
        store.setKeyFile(keyFile.toString());
        assertThatThrownBy(store::verify)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("'keyFile'")
                .hasMessageContaining(keyFile.toString())
                .hasMessageContaining(problem);
    }
}
