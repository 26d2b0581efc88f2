package org.touchstone.workstation.profile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.touchstone.workstation.profile.lock.ProfileLock;

/** Another program that tries to own a folder and tells how it went. */
public final class LockProbe {
    private LockProbe() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            ProfileLock.take(Path.of(args[0]), null).close();
            out.println("FREE");
        } catch (ProfileException e) {
            out.println(e.reason());
        }
    }
}
