package io.github.camelauth.examples.checkfront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium with a profile of its own. Selenium is told where it is, and so looks for none on the network. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Optional<Path> BROWSER = find("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Optional<Path> DRIVER = find("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.orElseThrow().toFile());
        // Chromium's sandbox does not run as root, as which containers build; the pages are our own.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,1400");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                        .build(),
                options);
    }

    /** Skips the tests of a machine without it. */
    static void assumePresent() {
        Assumptions.assumeTrue(
                BROWSER.isPresent() && DRIVER.isPresent(),
                "No Chromium here: install Debian's packages chromium and chromium-driver");
    }

    private static Optional<Path> find(String... places) {
        return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    Chromium open(String url) {
        driver.get(url);
        return this;
    }

    Chromium type(String field, String text) {
        driver.findElement(By.name(field)).sendKeys(text);
        return this;
    }

    /** The page replaces what changed on it, so a button may be another one a moment later. */
    Chromium click(String selector) {
        soon().ignoreExceptions().until(() -> {
            driver.findElement(By.cssSelector(selector)).click();
            return true;
        });
        return this;
    }

    Chromium logIn(App app) {
        return open(app.url("/"))
                .type("username", App.OPERATOR)
                .type("password", App.PASSWORD)
                .click("button.primary");
    }

    String url() {
        return driver.getCurrentUrl();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Without a reload: the page itself has to show it. */
    Chromium awaitText(String selector, String text) {
        soon().ignoreExceptions().until(() -> text(selector).contains(text));
        return this;
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
    }

    /** Keeps what is to be seen as {@code target/screenshots/<name>.png}. */
    Chromium screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
