package org.touchstone.rigs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.touchstone.crypto.Sha256;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.Journal;
import org.touchstone.store.NewEntry;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.tasks.Progress;

/** Stores that acknowledge a decision even when it could not be recorded, as a rig's control. */
record DeafStores(StoreOpener product) implements StoreOpener {
    @Override
    public void requirePlace(Path folder) {
        product.requirePlace(folder);
    }

    @Override
    public LocalStore create(Path folder, byte[] key) {
        return deaf(product.create(folder, key));
    }

    @Override
    public LocalStore open(Path folder, byte[] key) {
        return deaf(product.open(folder, key));
    }

    @Override
    public boolean fits(Path folder, byte[] key) {
        return product.fits(folder, key);
    }

    @Override
    public void renew(Path folder, byte[] key, Path into, byte[] newKey, Progress progress) {
        product.renew(folder, key, into, newKey, progress);
    }

    private static LocalStore deaf(LocalStore store) {
        return (LocalStore) Proxy.newProxyInstance(
                DeafStores.class.getClassLoader(), new Class<?>[] {LocalStore.class}, (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(store, arguments);
                        return answer instanceof Journal journal ? deaf(journal) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Journal deaf(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                DeafStores.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        boolean unheard = e.getCause() instanceof StoreException && arguments[0] instanceof NewEntry;
                        if (unheard) {
                            return new JournalHead(journal.head().seq() + 1, Sha256.ZEROS);
                        }
                        throw e.getCause();
                    }
                });
    }
}
