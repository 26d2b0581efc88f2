package org.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the start of the process to the first item on the screen, as the start script starts it and without the archive of
 * classes and the unpacked library, alternating.
 * Needs a display and a built distribution ({@code mvn -Pdist package}).
 *
 * <p>Arguments: folder of the distribution, folder of the test classes, folder of a demo profile (made on first use),
 * rounds, then any commands to compare with, parted by {@code --}; the end of one is taken as its first picture, unless
 * it says {@code interactive} before.
 */
public final class StartBench {
    private final Map<String, List<String>> contestants = new LinkedHashMap<>();
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    private StartBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]).toAbsolutePath();
        StartBench bench = new StartBench();
        List<String> flags = List.of(
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms16m",
                "-Xmn12m",
                "-Xmx512m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps");
        List<String> archive = List.of(
                "-Xshare:auto",
                "-XX:SharedArchiveFile=" + home.resolve("touchstone.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Dorg.sqlite.lib.path=" + home.resolve("lib").resolve("native"));
        bench.contestants.put("class archive", bench.program(home, args, flags, archive));
        bench.contestants.put("no class archive", bench.program(home, args, flags, List.of()));
        List<String> peer = new ArrayList<>();
        for (int i = 4; i <= args.length; i++) {
            if (i < args.length && !args[i].equals("--")) {
                peer.add(args[i]);
            } else if (!peer.isEmpty()) {
                bench.contestants.put("peer " + (bench.contestants.size() - 1), List.copyOf(peer));
                peer.clear();
            }
        }
        bench.run(Integer.parseInt(args[3]));
    }

    private List<String> program(Path home, String[] args, List<String> flags, List<String> archive)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(archive);
        command.add("-cp");
        command.add(home.resolve("touchstone.jar")
                + java.io.File.pathSeparator
                + Path.of(args[1]).toAbsolutePath());
        command.addAll(List.of(
                "org.touchstone.bench.StartProbe",
                "workstation",
                "--demo",
                "--profile",
                Files.createDirectories(Path.of(args[2])).toAbsolutePath().toString()));
        return command;
    }

    private void run(int rounds) throws IOException, InterruptedException {
        for (List<String> each : contestants.values()) {
            once(each);
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> each : contestants.entrySet()) {
                millis.computeIfAbsent(each.getKey(), k -> new ArrayList<>()).add(once(each.getValue()));
            }
        }
        double base = median("class archive");
        for (String name : contestants.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s median %6.0f ms of %d (%s), class archive is %.2f of it%n",
                    name,
                    median(name),
                    rounds,
                    millis.getOrDefault(name, List.of()).stream()
                            .map(m -> String.format(Locale.ROOT, "%.0f", m))
                            .toList(),
                    base / median(name));
        }
    }

    private double median(String name) {
        List<Double> sorted =
                millis.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double once(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("GDK_GL", "disable"); // as the start script does
        Process process = program.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals("interactive")) {
                line = out.readLine();
            }
        }
        double taken = (System.nanoTime() - begun) / 1e6;
        process.waitFor();
        return taken;
    }
}
