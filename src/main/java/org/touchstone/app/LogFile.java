package org.touchstone.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.touchstone.files.Durable;

/**
 * The log of a profile, {@code log/touchstone.log} in its folder: at most three files of 256 KiB, readable by their
 * owner only. If the disk refuses to write, logging stops and the program goes on.
 */
final class LogFile extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    static final long LARGEST = 256 * 1024;
    static final int OLDER = 2;

    private final Path file;
    private final SafeLayout layout = new SafeLayout();

    private LogFile(Path file) {
        this.file = file;
    }

    /** Starts logging to this profile's folder. */
    static LogFile in(Path profile) {
        LogFile log = new LogFile(profile.resolve("log").resolve("touchstone.log"));
        @Nullable LoggerContext context = context();
        if (context != null) {
            log.setContext(context);
            log.layout.setContext(context);
            log.layout.start();
            log.start();
            context.getLogger("org.touchstone").setLevel(Level.INFO);
            context.getLogger("ROOT").addAppender(log);
        }
        return log;
    }

    private static @Nullable LoggerContext context() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context ? context : null;
    }

    @Override
    protected void append(ILoggingEvent event) {
        try {
            write(layout.doLayout(event).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A failure to write the log cannot be logged.
            addError("The log cannot be written", e);
        }
    }

    private void write(byte[] line) throws IOException {
        if (!Files.exists(file)) {
            Durable.createFolder(file.resolveSibling(""));
            Durable.createFile(file);
        } else if (Files.size(file) + line.length > LARGEST) {
            roll();
        }
        Files.write(file, line, StandardOpenOption.APPEND);
    }

    private void roll() throws IOException {
        for (int i = OLDER; i >= 1; i--) {
            Path from = i == 1 ? file : file.resolveSibling("touchstone.log." + (i - 1));
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling("touchstone.log." + i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Durable.createFile(file);
    }

    @Override
    public void close() {
        LoggerContext context = context();
        if (context != null) {
            context.getLogger("ROOT").detachAppender(this);
        }
        stop();
    }
}
