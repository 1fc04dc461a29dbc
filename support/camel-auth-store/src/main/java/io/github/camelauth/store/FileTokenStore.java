package io.github.camelauth.store;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps each grant in an encrypted file of its own, safe between threads and between the processes of one machine.
 *
 * <p>Set {@code directory} and {@code keyFile}, in any order; both are required and neither has a default. The store opens
 * itself at its first use, or by {@link #verify()}, and makes what is missing: the directory (mode 0700) and, only while that
 * directory holds no record, the key file (mode 0600). Keep the key file apart from the directory's backups: together they
 * are the tokens in clear.
 *
 * <p>The key file is a JSON keyset of Google Tink: the primary key writes, every enabled key reads, and it is read when the
 * store opens. To rotate, add a key and restart every process; then make it the primary one and restart every process again
 * (in one step, a process with the old file could not read what a restarted one wrote). A record is encrypted again when it
 * is next written, so keep the old key until each record has been. What opens with none of the keys is an error and stays
 * as it is.
 *
 * <p>Each write is complete and on disk, or has not happened; only when the disk fails in the very last step, after the new
 * record took its place, is it there although the write threw. It is done under a lock of the operating system that is held
 * for that write only and that dies with its process; a thread that is interrupted finishes it, and stays interrupted.
 * Leases end by the clock, so processes that share a directory must share the time as well. The {@code .lock} and
 * {@code .lease} files hold no secrets; delete them only while no process uses the store.
 *
 * <p>Thread-safe. Every operation throws {@link TokenStoreException} when the files cannot be read or written, and
 * {@link IllegalArgumentException} while a property is missing.
 */
public final class FileTokenStore implements TokenStore {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

    private final Clock clock;
    private final Duration lockTimeout;
    private String directory;
    private String keyFile;
    private volatile GrantFiles opened;

    /** A store whose leases end by the system's clock. */
    public FileTokenStore() {
        this(Clock.systemUTC());
    }

    /** A store whose leases end by this clock. */
    public FileTokenStore(Clock clock) {
        this(clock, LOCK_TIMEOUT);
    }

    FileTokenStore(Clock clock, Duration lockTimeout) {
        this.clock = clock;
        this.lockTimeout = lockTimeout;
    }

    /** Where the records are, or null. */
    public synchronized String getDirectory() {
        return directory;
    }

    /** Where the records are: a path, made when it is missing. The store opens anew when this changes. */
    public synchronized void setDirectory(String directory) {
        this.directory = directory;
        opened = null;
    }

    /** Where the keys are, or null. */
    public synchronized String getKeyFile() {
        return keyFile;
    }

    /** Where the keys are: the path of a Tink JSON keyset. The store opens anew when this changes. */
    public synchronized void setKeyFile(String keyFile) {
        this.keyFile = keyFile;
        opened = null;
    }

    /**
     * Opens the store now, so that a mistake shows at startup and not when the first token is to be kept. Makes what is
     * missing, removes what a crash left half written, and does nothing when the store is open.
     *
     * @throws IllegalArgumentException when {@code directory} or {@code keyFile} is not set
     * @throws TokenStoreException when either cannot be used, or the key file is missing beside records
     */
    public void verify() {
        files();
    }

    @Override
    public Optional<TokenRecord> load(StoreKey key) {
        return files().load(key);
    }

    @Override
    public boolean compareAndSet(StoreKey key, long expectedVersion, Lease lease, TokenRecord next) {
        return files().compareAndSet(key, expectedVersion, lease, next);
    }

    @Override
    public Optional<Lease> tryLease(StoreKey key, String owner, Duration ttl) {
        return files().tryLease(key, owner, ttl);
    }

    @Override
    public void release(Lease lease) {
        files().release(lease);
    }

    @Override
    public boolean delete(StoreKey key, long expectedVersion) {
        return files().delete(key, expectedVersion);
    }

    @Override
    public boolean durable() {
        return true;
    }

    private GrantFiles files() {
        GrantFiles files = opened;
        return files == null ? open() : files;
    }

    private synchronized GrantFiles open() {
        if (opened == null) {
            opened = StoreOpening.of(directory, keyFile, lockTimeout).open(clock);
        }
        return opened;
    }
}
