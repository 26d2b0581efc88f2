package org.touchstone.workstation.profile.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.touchstone.workstation.profile.ProfileException;

/**
 * Distinguishes local folders from network and synchronised ones: locks and syncs are unreliable over a network, and a
 * synchronisation program that copies single files of an open store corrupts the copy.
 */
public final class LocalDisk {
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

    /** Folder names given by synchronisation programs, in lower case. */
    private static final Pattern SYNCED_NAME =
            Pattern.compile("(dropbox|onedrive|google ?drive|nextcloud|owncloud|icloud ?drive|pcloud ?drive|syncthing)"
                    + "( [-(].*|-.*)?|com~apple~clouddocs|mobile documents|cloudstorage|\\.?megasync.*|box sync");

    /** Files and folders that such programs create in the folders they synchronise. */
    private static final Pattern SYNCED_MARK =
            Pattern.compile("\\.dropbox(\\.cache|\\.device)?|\\._?sync_[0-9a-f]*\\.db"
                    + "|\\.(nextcloud|owncloud)sync\\.log|\\.stfolder|\\.tmp\\.drive(download|upload)|\\.849c9593-d756-4e56-8d6e-42412f2a707b"
                    + "|\\.seafile-data|\\.sync\\.ffs_db");

    private LocalDisk() {}

    /**
     * Refuses a folder on a network, or one that is synchronised with other machines.
     *
     * @param folder may not exist yet
     */
    public static void require(Path folder) throws ProfileException, IOException {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                return;
            }
            existing = parent;
        }
        Path real = existing.toRealPath();
        if (isSynced(folder.toAbsolutePath().normalize()) || isSynced(real) || hasSyncMark(real)) {
            throw new ProfileException(
                    ProfileException.Reason.NETWORK_FOLDER,
                    "A profile must not be in a folder that a cloud service synchronises, which would corrupt it while it"
                            + " is open; choose another folder on this machine's own disk.");
        }
        if (existing.toString().startsWith("\\\\")
                || isRemote(Files.getFileStore(existing).type())) {
            throw new ProfileException(
                    ProfileException.Reason.NETWORK_FOLDER,
                    "A profile must not be in a network folder, where a power cut or a second machine could lose"
                            + " judgments; choose a folder on this machine's own disk.");
        }
    }

    /** Whether the path contains a folder name given by a synchronisation program. */
    static boolean isSynced(Path folder) {
        for (Path name : folder) {
            if (SYNCED_NAME.matcher(name.toString().toLowerCase(Locale.ROOT)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether this folder or one above contains the mark of a synchronisation program. */
    private static boolean hasSyncMark(Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            String[] names = each.toFile()
                    .list((parent, name) ->
                            SYNCED_MARK.matcher(name.toLowerCase(Locale.ROOT)).matches());
            // A program's own settings in the home folder do not mean that the home folder is synchronised.
            boolean home = each.resolve(".config").toFile().isDirectory()
                    || each.resolve("NTUSER.DAT").toFile().isFile();
            if (names != null && names.length > 0 && !home) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file system type, as named by the system, is reached over a network. */
    public static boolean isRemote(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return REMOTE.contains(name)
                || (name.startsWith("fuse.") && REMOTE_FUSE.contains(name.substring("fuse.".length())))
                || REMOTE_FUSE.contains(name);
    }
}
