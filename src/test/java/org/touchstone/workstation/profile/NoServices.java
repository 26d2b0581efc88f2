package org.touchstone.workstation.profile;

import java.lang.reflect.Proxy;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.quality.Quality;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.session.AnnotationSession;

/** Services that refuse every call: a profile must open and close without using them. */
public record NoServices(Runnable end) {
    public ServiceFactory.Services services() {
        return new ServiceFactory.Services(
                refusing(AnnotationSession.class),
                refusing(Queue.class),
                refusing(Review.class),
                refusing(Quality.class),
                refusing(Guidelines.class),
                refusing(PackImport.class),
                refusing(HeldPacks.class),
                refusing(BundleExport.class),
                end);
    }

    private static <T> T refusing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new AssertionError(method + " was called");
        }));
    }
}
