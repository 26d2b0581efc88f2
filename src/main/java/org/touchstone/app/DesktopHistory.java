package org.touchstone.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;

/**
 * Removes study files from the desktop's list of recently used files. On Linux the system's file dialogs add every
 * chosen file to it, and a file's name reveals the study. Only entries of files chosen in this program are removed.
 * May be called from any thread.
 */
final class DesktopHistory {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopHistory.class);
    private static final String NAME = "recently-used.xbel";
    private static final long LARGEST = 16 << 20;
    private static final Pattern ENTRY = Pattern.compile(
            "[ \\t]*<bookmark\\b[^>]*?\\bhref=\"([^\"]*)\"[^>]*?(/>|(?<!/)>.*?</bookmark>)\\n?", Pattern.DOTALL);
    /** Delays before removal: the dialogs write their entry shortly after they have closed. */
    private static final List<Duration> AFTER = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final Path file;
    private final Set<Path> chosen = ConcurrentHashMap.newKeySet();

    /**
     * @param file the list of recently used files; it may not exist
     */
    DesktopHistory(Path file) {
        this.file = file;
    }

    /** Returns the list of the current user, at the place that the system's convention names. */
    static DesktopHistory ofUser() {
        Map<String, String> environment = System.getenv();
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        Path folder = data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
        return new DesktopHistory(folder.resolve(NAME));
    }

    /** Schedules the removal of a file that was just chosen. */
    void chosen(Path path, ScheduledExecutorService timer) {
        chosen.add(path.toAbsolutePath().normalize());
        for (Duration wait : AFTER) {
            // The future is not needed: forget() throws nothing.
            var unused = timer.schedule(this::forget, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Removes all files chosen since the program started. */
    synchronized void forget() {
        try {
            if (chosen.isEmpty() || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return;
            }
            String before = Files.readString(file, StandardCharsets.UTF_8);
            String after = without(before);
            if (!after.equals(before)) {
                PendingFile.write(file, Access.OWNER, Existing.REPLACE, after.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.warn("The desktop's list of recent files could not be mended", e);
        }
    }

    private String without(String list) {
        Matcher entries = ENTRY.matcher(list);
        StringBuilder kept = new StringBuilder();
        while (entries.find()) {
            entries.appendReplacement(kept, isOurs(entries.group(1)) ? "" : Matcher.quoteReplacement(entries.group()));
        }
        return entries.appendTail(kept).toString();
    }

    private boolean isOurs(String href) {
        try {
            URI uri = new URI(unescaped(href));
            return "file".equals(uri.getScheme())
                    && uri.getPath() != null
                    && chosen.contains(Path.of(uri.getPath()).normalize());
        } catch (URISyntaxException | InvalidPathException e) {
            return false;
        }
    }

    private static String unescaped(String xml) {
        return xml.replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
