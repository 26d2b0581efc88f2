package org.touchstone.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import javafx.application.Platform;

/** The toolkit classes that only a real display would load. */
public final class WindowSystem {
    private static final List<String> PACKAGES = List.of(
            "com/sun/glass/ui/gtk/",
            "com/sun/glass/ui/mac/",
            "com/sun/glass/ui/win/",
            "com/sun/prism/es2/",
            "com/sun/prism/d3d/",
            "com/sun/prism/impl/",
            "com/sun/prism/shader/");

    private WindowSystem() {}

    /** Loads these classes without running them. Skips those that this system cannot load. */
    public static void loadClasses() throws IOException, URISyntaxException {
        Path jar = Path.of(Platform.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && PACKAGES.stream().anyMatch(name::startsWith))
                    .forEach(WindowSystem::load);
        }
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, WindowSystem.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // It belongs to another system or needs a missing library; a start that needs it will load it.
            return;
        }
    }
}
