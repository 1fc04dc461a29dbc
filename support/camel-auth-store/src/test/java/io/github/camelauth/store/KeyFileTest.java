package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class KeyFileTest {

    private static final StoreKey KEY = Records.key("alice");

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger(FileTokenStore.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private StoreFolder files;

    @BeforeEach
    void listen() {
        files = StoreFolder.in(folder);
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void keyFile_whenMissingBesideRecords_isNotMade() throws IOException {
        Files.writeString(files.keyFile(), Keyring.generate());
        Records.store(files.store(), KEY);
        Files.delete(files.keyFile());
        Map<String, String> before = files.contents();

        assertThatThrownBy(() -> files.store().load(KEY))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("'keyFile'")
                .hasMessageContaining("Restore it");
        assertThat(files.contents()).isEqualTo(before);
    }

    @Test
    void keyFile_whenMissingBesideLeasesOnly_isMade() throws IOException {
        Records.store(files.store(), KEY);
        files.store().delete(KEY, 1);
        Files.delete(files.keyFile());

        Records.store(files.store(), KEY);

        assertThat(files.store().load(KEY)).isPresent();
    }

    @Test
    void keyFile_madeByAnotherMeanwhile_isUsed() throws IOException {
        KeyFile keys = new KeyFile(files.keyFile(), Duration.ofSeconds(10));
        Records.store(new StoreFolder(files.records(), folder.resolve("other.json")).store(), KEY);

        // The other process makes the key and stores a record between this one's two looks.
        RecordCipher cipher = keys.open(() -> {
            if (Files.notExists(files.keyFile())) {
                Files.copy(folder.resolve("other.json"), files.keyFile());
            }
            return true;
        });

        assertThat(cipher.open(KEY, Files.readAllBytes(files.file(KEY)), files.file(KEY)))
                .isEqualTo(Records.full(1));
    }

    @Test
    void keyFile_whenPresent_isNotChanged() throws IOException {
        Files.writeString(files.keyFile(), Keyring.generate());
        String before = Files.readString(files.keyFile());

        Records.store(files.store(), KEY);

        assertThat(files.keyFile()).hasContent(before);
    }

    @Test
    void keyFile_sharedByTwoDirectories_servesBoth() {
        StoreFolder other = new StoreFolder(folder.resolve("other"), files.keyFile());
        Records.store(files.store(), KEY);
        Records.store(other.store(), KEY);

        assertThat(files.store().load(KEY)).isPresent();
        assertThat(other.store().load(KEY)).isPresent();
    }

    @Test
    void keyFile_whenReadableByOthers_isWarnedAboutOnce() throws IOException {
        files.store().verify();
        Files.setPosixFilePermissions(files.keyFile(), PosixFilePermissions.fromString("rw-r-----"));

        FileTokenStore store = files.store();
        Records.store(store, KEY);
        store.load(KEY);

        assertThat(warnings())
                .singleElement()
                .asString()
                .contains(files.keyFile().toString(), "0600");
    }

    @Test
    void keyFile_whenTheOwnersOnly_isNotWarnedAbout() {
        Records.store(files.store(), KEY);
        files.store().load(KEY);

        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
