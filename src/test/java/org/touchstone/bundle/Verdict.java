package org.touchstone.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.refusal.RejectedException;

/** What our readers say about bytes, with the sample keys pinned. */
public final class Verdict {
    public static final String ACCEPTED = "accepted";

    private Verdict() {}

    /** {@link #ACCEPTED} or the code of the refusal. */
    public static String of(String kind, byte[] bytes) {
        return of(kind, bytes, VerifyKey::verify);
    }

    static String of(String kind, byte[] bytes, Trust.SignatureCheck check) {
        return of(kind, bytes, check, BundleVisitor.NONE);
    }

    static String of(String kind, byte[] bytes, Trust.SignatureCheck check, BundleVisitor visitor) {
        try (ByteSource source = ByteSource.of(bytes)) {
            if (kind.equals("bundle")) {
                BundleReader.read(source, new Trust(Samples.key(2).verifyKey(), check), visitor);
            } else {
                PackReader.read(source, new Trust(Samples.key(1).verifyKey(), check), PackVisitor.NONE);
            }
            return ACCEPTED;
        } catch (RejectedException e) {
            return e.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signature checks that are not repeated for the very same key, message and signature. */
    static Trust.SignatureCheck remembering() {
        Map<List<Object>, Boolean> known = new ConcurrentHashMap<>();
        return (key, message, signature) -> known.computeIfAbsent(
                List.of(key.id(), ByteBuffer.wrap(message), ByteBuffer.wrap(signature)),
                k -> key.verify(message, signature));
    }
}
