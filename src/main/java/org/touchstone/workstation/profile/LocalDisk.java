package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells a local disk from a folder that only looks like one: locks and syncs cannot be trusted over a network. */
final class LocalDisk {
    private static final Set<String> REMOTE = Set.of(
            "9p",
            "acfs",
            "afp",
            "afpfs",
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "coda",
            "davfs",
            "drvfs",
            "glusterfs",
            "gpfs",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs3",
            "nfs4",
            "pvfs2",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "vboxsf",
            "vmhgfs",
            "webdav");
    private static final Set<String> REMOTE_FUSE = Set.of(
            "afp",
            "ceph",
            "ceph-fuse",
            "curlftpfs",
            "davfs",
            "davfs2",
            "gcsfuse",
            "glusterfs",
            "google-drive-ocamlfuse",
            "gvfsd-fuse",
            "hubicfuse",
            "jmtpfs",
            "juicefs",
            "onedriver",
            "rclone",
            "s3fs",
            "smbnetfs",
            "sshfs",
            "vmhgfs-fuse");

    private LocalDisk() {}

    /**
     * Refuses a folder on a network.
     *
     * @param folder may be yet to be made
     */
    static void require(Path folder) throws ProfileException, IOException {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                return;
            }
            existing = parent;
        }
        if (existing.toString().startsWith("\\\\")
                || isRemote(Files.getFileStore(existing).type())) {
            throw new ProfileException(
                    ProfileException.Reason.NETWORK_FOLDER,
                    "A profile cannot live in a network folder, where a power cut or a second machine could lose"
                            + " judgments; choose a folder on this machine's own disk.");
        }
    }

    /** Whether a file system of this type, as the system names it, is reached over a network. */
    static boolean isRemote(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return REMOTE.contains(name)
                || (name.startsWith("fuse.") && REMOTE_FUSE.contains(name.substring("fuse.".length())))
                || REMOTE_FUSE.contains(name);
    }
}
