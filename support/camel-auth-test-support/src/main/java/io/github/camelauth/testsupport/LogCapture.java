package io.github.camelauth.testsupport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * All that is logged while a test runs, stack traces included: DEBUG of this project, and of the rest what the module's log
 * configuration lets through.
 */
public final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String OURS = "io.github.camelauth";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger(OURS);
    private final Level before = ours.getLevel();
    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();

    public LogCapture() {
        start();
        ours.setLevel(Level.DEBUG);
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent line) {
        line.prepareForDeferredProcessing();
        lines.add(line);
    }

    /** The messages of this project at a level. */
    public List<String> ours(Level level) {
        return lines.stream()
                .filter(line -> line.getLevel() == level && line.getLoggerName().startsWith(OURS))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Every line of every logger with its stack trace. */
    public List<String> all() {
        return lines.stream().map(LogCapture::print).toList();
    }

    private static String print(ILoggingEvent line) {
        String trace = line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy());
        return line.getLevel() + " " + line.getLoggerName() + " " + line.getFormattedMessage() + " "
                + line.getMDCPropertyMap() + " " + trace;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(before);
        stop();
    }
}
