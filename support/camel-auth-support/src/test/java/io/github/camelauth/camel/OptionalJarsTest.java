package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** None of the jars for operators has to be there. */
@Timeout(60)
final class OptionalJarsTest {

    private static final Pattern OPTIONAL =
            Pattern.compile("(micrometer|camel-health|camel-console|camel-management)-.*");

    private static URL[] withoutThem() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .map(Path::of)
                .filter(file -> file.toString().contains("camel-management-api")
                        || !OPTIONAL.matcher(file.getFileName().toString()).matches())
                .map(OptionalJarsTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void tokens_withoutTheOptionalJars_areHadAllTheSame() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader without = new URLClassLoader(withoutThem(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(without);
            assertThatThrownBy(() -> without.loadClass("io.micrometer.core.instrument.MeterRegistry"))
                    .isInstanceOf(ClassNotFoundException.class);
            Supplier<?> run = (Supplier<?>) without.loadClass(WithoutOptionalJars.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(run.get()).isNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
