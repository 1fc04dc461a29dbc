package io.github.camelauth.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of our own for loopback, made by keytool. */
public final class TestTls {

    /** What the key store is opened with. */
    public static final String PASSWORD = "changeit";

    private TestTls() {}

    /** Makes a PKCS12 key store with one self-signed certificate for 127.0.0.1. */
    public static Path keyStore(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("server.p12");
        Process keytool =
                new ProcessBuilder(command(file)).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + output);
        }
        return file;
    }

    private static String[] command(Path file) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        return (tool + " -genkeypair -alias server -keyalg EC -dname CN=test -ext san=ip:127.0.0.1 -validity 2"
                        + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + file)
                .split(" ");
    }

    /** A context that shows and trusts this certificate. */
    public static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
