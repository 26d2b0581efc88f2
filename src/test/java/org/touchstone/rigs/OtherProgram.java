package org.touchstone.rigs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An {@link OwnerProgram} in a process of its own. One thread at a time. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    OtherProgram() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new BufferedWriter(process.outputWriter(StandardCharsets.UTF_8));
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Gives an order and returns while it is being carried out. */
    void begin(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
    }

    /** Waits for what became of the order. */
    String end() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The other program ended");
        }
        return answer;
    }

    String ask(String order) throws IOException {
        begin(order);
        return end();
    }

    /** Ends it as a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
