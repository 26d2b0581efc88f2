package org.touchstone.workstation.profile;

import java.nio.file.Path;
import java.util.List;
import org.touchstone.domain.people.Annotator;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.Queue;
import org.touchstone.workstation.session.Review;
import org.touchstone.workstation.transfer.BundleExport;
import org.touchstone.workstation.transfer.PackImport;

/** A profile that is open on this machine, with the services of its owner. Closing it releases the folder. */
public interface OpenProfile extends AutoCloseable {
    /** Where it lives. */
    Path folder();

    /** Whose it is. */
    Annotator annotator();

    /** Six words by which two people compare the key over the telephone. */
    List<String> fingerprint();

    /** The public key in PEM, for the lead. */
    String publicKeyPem();

    AnnotationSession session();

    Queue queue();

    Review review();

    PackImport packImport();

    BundleExport bundleExport();

    /** Changes the passphrase; both arrays are wiped. */
    void changePassphrase(char[] old, char[] replacement) throws ProfileException, java.io.IOException;

    @Override
    void close();
}
