package org.touchstone.rigs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** How a program above the shim marks its record and orders faults. One thread. */
final class Control implements AutoCloseable {
    private final RandomAccessFile file;

    Control(String path) throws IOException {
        this.file = new RandomAccessFile(path, "rw");
    }

    /** Says in the record what was acknowledged. */
    void mark(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Orders a fault, as the head of faults.c names them. */
    void order(String order) throws IOException {
        file.write(order.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
