package org.touchstone.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.regex.Pattern;
import org.touchstone.wiring.Version;

/**
 * A log layout that writes nothing of what is judged: only our own constant messages, numbers, states and codes, and
 * of exceptions only types and stack frames. Messages of exceptions and of third-party libraries are left out because
 * they may quote study texts.
 */
public final class SafeLayout extends LayoutBase<ILoggingEvent> {
    private static final String OURS = "org.touchstone.";
    private static final Pattern CODE = Pattern.compile("TS-[A-Z]{2,12}|[0-9A-Z]{4}");
    private static final String LEFT_OUT = "(left out)";
    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    private final boolean places;

    /** Creates a layout that includes exception types and stack frames. */
    public SafeLayout() {
        this(true);
    }

    /**
     * @param places whether exception types and stack frames are written
     */
    SafeLayout(boolean places) {
        this.places = places;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(shortName(event.getLoggerName()));
        if (event.getLoggerName().startsWith(OURS)) {
            line.append(": ").append(filled(event.getMessage(), event.getArgumentArray()));
        }
        line.append('\n');
        IThrowableProxy failure = places ? event.getThrowableProxy() : null;
        for (int i = 0; failure != null && i < CAUSES; i++) {
            append(line, failure, i == 0 ? "  " : "  caused by ");
            failure = failure.getCause();
        }
        return line.toString();
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String filled(String pattern, Object[] arguments) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        int next = 0;
        for (int at = pattern.indexOf("{}"); at >= 0; at = pattern.indexOf("{}", from)) {
            text.append(pattern, from, at);
            text.append(arguments == null || next >= arguments.length ? LEFT_OUT : plain(arguments[next++]));
            from = at + 2;
        }
        return text.append(pattern.substring(from)).toString();
    }

    private static String plain(Object argument) {
        String text = String.valueOf(argument);
        boolean harmless = argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof Enum<?>
                || argument instanceof Version
                || CODE.matcher(text).matches();
        return harmless ? text : LEFT_OUT;
    }

    private static void append(StringBuilder line, IThrowableProxy failure, String lead) {
        line.append(lead).append(failure.getClassName()).append('\n');
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length - failure.getCommonFrames()); i++) {
            StackTraceElement frame = frames[i].getStackTraceElement();
            line.append("    ")
                    .append(frame.getClassName())
                    .append('.')
                    .append(frame.getMethodName())
                    .append(':')
                    .append(frame.getLineNumber())
                    .append('\n');
        }
    }
}
