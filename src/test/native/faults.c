/*
 * Sits between a program and the C library (LD_PRELOAD) and does two things to the files of one folder: it records every
 * change in order and with content, so that power cuts can be replayed from the record, and it makes calls fail on demand.
 *
 * TOUCHSTONE_RIG_FOLDER   the folder that is watched, an absolute path without a trailing slash
 * TOUCHSTONE_RIG_CONTROL  a file by which the program speaks to us: what it writes there is a mark in the record, or,
 *                         when it begins with '!', an order:
 *                           !sync K N      from the K-th sync of a file on N fail with EIO (N = 0: all of them)
 *                           !write K N     the same for writes
 *                           !room BYTES    files may grow by so much; beyond it ENOSPC (-1: no limit)
 *                           !calm          no faults
 * TOUCHSTONE_RIG_RECORD   the record, which is added to; none is kept without it
 *
 * A record is: u32 kind, u32 length of path, u32 length of second path, u32 length of data, u64 inode, u64 position; then
 * path, second path, data. Little-endian as the machine is. Paths are relative to the folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { CREATE = 1, WRITE, TRUNCATE, SYNC, SYNC_FAILED, SYNC_FOLDER, RENAME, UNLINK, MKDIR, MARK, UNKNOWN, LINK };

#define MOST_FDS 4096
enum watched { NOT = 0, FILE_OF_FOLDER, FOLDER_ITSELF, CONTROL };

static unsigned char watch[MOST_FDS];
static char names[MOST_FDS][NAME_MAX + 1];
static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *folder, *control;
static size_t folder_length;
static int record = -1;
static int ready;
static long sync_at, sync_many, write_at, write_many;
static long long room = -1;

#define REAL(name) ((__typeof__(&name)) real(#name))

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) {
        dprintf(2, "faults: no %s\n", name);
        abort();
    }
    return found;
}

static void start(void) {
    if (ready) return;
    ready = 1;
    folder = getenv("TOUCHSTONE_RIG_FOLDER");
    control = getenv("TOUCHSTONE_RIG_CONTROL");
    folder_length = folder ? strlen(folder) : 0;
    const char *path = getenv("TOUCHSTONE_RIG_RECORD");
    if (path) record = (int) syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = syscall(SYS_write, record, at, length);
        if (done <= 0) {
            dprintf(2, "faults: the record cannot be written\n");
            abort();
        }
        at += done;
        length -= (size_t) done;
    }
}

static void note(uint32_t kind, const char *a, const char *b, uint64_t inode, uint64_t position, const void *data, size_t length) {
    if (record < 0) return;
    struct {
        uint32_t kind, a, b, data;
        uint64_t inode, position;
    } head = {kind, (uint32_t) strlen(a), (uint32_t) strlen(b), (uint32_t) length, inode, position};
    put(&head, sizeof head);
    put(a, head.a);
    put(b, head.b);
    put(data, length);
}

/* The path below the folder, "" for the folder itself, or null. */
static const char *below(const char *path) {
    if (!folder || strncmp(path, folder, folder_length) != 0) return NULL;
    if (path[folder_length] == 0) return "";
    return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static int known(int fd) {
    return fd >= 0 && fd < MOST_FDS ? watch[fd] : NOT;
}

static uint64_t inode_of(int fd) {
    struct stat facts;
    return fstat(fd, &facts) == 0 ? (uint64_t) facts.st_ino : 0;
}

static long long size_of(int fd) {
    struct stat facts;
    return fstat(fd, &facts) == 0 ? (long long) facts.st_size : 0;
}

/* The kernel's answer in the C library's way. */
static int answer(long got) {
    return (int) got;
}

static int opened(int directory, const char *path, int flags, mode_t mode) {
    start();
    const char *name = path[0] == '/' || directory == AT_FDCWD ? below(path) : NULL;
    int is_control = control && strcmp(path, control) == 0;
    if (!name && !is_control) {
        int plain = answer(syscall(SYS_openat, directory, path, flags, mode));
        if (plain >= 0 && plain < MOST_FDS) watch[plain] = NOT;
        return plain;
    }
    pthread_mutex_lock(&turn);
    struct stat before;
    int existed = stat(path, &before) == 0;
    int fd = answer(syscall(SYS_openat, directory, path, flags, mode));
    int why = errno;
    if (fd >= MOST_FDS) {
        dprintf(2, "faults: too many open files\n");
        abort();
    }
    if (fd >= 0 && is_control) {
        watch[fd] = CONTROL;
    } else if (fd >= 0) {
        struct stat now;
        fstat(fd, &now);
        watch[fd] = S_ISDIR(now.st_mode) ? FOLDER_ITSELF : FILE_OF_FOLDER;
        snprintf(names[fd], sizeof names[fd], "%s", name);
        if (!existed) note(CREATE, name, "", now.st_ino, 0, "", 0);
        if (existed && (flags & O_TRUNC) && before.st_size > 0) note(TRUNCATE, name, "", now.st_ino, 0, "", 0);
    }
    pthread_mutex_unlock(&turn);
    errno = why;
    return fd;
}

static mode_t mode_from(int flags, va_list list) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

#define OPEN(function)                                  \
    int function(const char *path, int flags, ...) {    \
        va_list list;                                   \
        va_start(list, flags);                          \
        mode_t mode = mode_from(flags, list);           \
        va_end(list);                                   \
        return opened(AT_FDCWD, path, flags, mode);     \
    }
#define OPEN_AT(function)                                            \
    int function(int directory, const char *path, int flags, ...) {  \
        va_list list;                                                \
        va_start(list, flags);                                       \
        mode_t mode = mode_from(flags, list);                        \
        va_end(list);                                                \
        return opened(directory, path, flags, mode);                 \
    }
OPEN(open)
OPEN(open64)
OPEN_AT(openat)
OPEN_AT(openat64)

int creat(const char *path, mode_t mode) {
    return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int close(int fd) {
    if (known(fd)) {
        pthread_mutex_lock(&turn);
        watch[fd] = NOT;
        pthread_mutex_unlock(&turn);
    }
    return REAL(close)(fd);
}

/* Whether a countdown says that this call fails. */
static int fails(long *at, long *many) {
    if (*at == 0) return 0;
    if (*at > 1) {
        --*at;
        return 0;
    }
    if (*many > 0 && --*many == 0) *at = 0;
    return 1;
}

static void obey(const char *text, size_t length) {
    char line[128];
    snprintf(line, sizeof line, "%.*s", (int) length, text);
    long k, n;
    long long bytes;
    if (sscanf(line, "!sync %ld %ld", &k, &n) == 2) {
        sync_at = k;
        sync_many = n;
    } else if (sscanf(line, "!write %ld %ld", &k, &n) == 2) {
        write_at = k;
        write_many = n;
    } else if (sscanf(line, "!room %lld", &bytes) == 1) {
        room = bytes;
    } else if (strncmp(line, "!calm", 5) == 0) {
        sync_at = sync_many = write_at = write_many = 0;
        room = -1;
    } else {
        dprintf(2, "faults: unknown order %s\n", line);
        abort();
    }
}

/* One write of the folder's files. A full disk takes what still fits, as a real one does. */
static ssize_t written(int fd, const void *bytes, size_t length, off_t position) {
    pthread_mutex_lock(&turn);
    ssize_t done = -1;
    if (fails(&write_at, &write_many)) {
        errno = EIO;
    } else {
        long long grows = position + (long long) length - size_of(fd);
        size_t fits = length;
        if (room >= 0 && grows > 0) {
            long long over = grows - room;
            if (over > 0) fits = over >= (long long) length ? 0 : length - (size_t) over;
        }
        if (fits == 0 && length > 0) {
            errno = ENOSPC;
        } else {
            long long before = size_of(fd);
            done = (ssize_t) syscall(SYS_pwrite64, fd, bytes, fits, position);
            if (done > 0) {
                note(WRITE, names[fd], "", inode_of(fd), (uint64_t) position, bytes, (size_t) done);
                if (room >= 0 && position + done > before) room -= position + done - before;
                if (room < -1) room = 0;
            }
        }
    }
    int why = errno;
    pthread_mutex_unlock(&turn);
    errno = why;
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t position) {
    return known(fd) == FILE_OF_FOLDER ? written(fd, bytes, length, position)
                                       : (ssize_t) syscall(SYS_pwrite64, fd, bytes, length, position);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t position) {
    return pwrite(fd, bytes, length, position);
}

ssize_t write(int fd, const void *bytes, size_t length) {
    int what = known(fd);
    if (what == CONTROL) {
        pthread_mutex_lock(&turn);
        if (length > 0 && *(const char *) bytes == '!') obey(bytes, length);
        else note(MARK, "", "", 0, 0, bytes, length);
        pthread_mutex_unlock(&turn);
        return (ssize_t) length;
    }
    if (what != FILE_OF_FOLDER) return (ssize_t) syscall(SYS_write, fd, bytes, length);
    off_t position = fcntl(fd, F_GETFL) & O_APPEND ? (off_t) size_of(fd) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = written(fd, bytes, length, position);
    if (done > 0) lseek(fd, position + done, SEEK_SET);
    return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    if (known(fd) != FILE_OF_FOLDER) return REAL(writev)(fd, parts, count);
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) return all > 0 ? all : -1;
        all += done;
        if ((size_t) done < parts[i].iov_len) break;
    }
    return all;
}

/* What is not modelled is told, so that no change goes by unseen. */
static void unknown(int fd, const char *what) {
    if (known(fd) == FILE_OF_FOLDER) {
        pthread_mutex_lock(&turn);
        note(UNKNOWN, names[fd], what, inode_of(fd), 0, "", 0);
        pthread_mutex_unlock(&turn);
    }
}

ssize_t sendfile64(int out, int in, off64_t *position, size_t count) {
    /* The Java library falls back to plain writes. */
    if (known(out) == FILE_OF_FOLDER) {
        errno = EINVAL;
        return -1;
    }
    return REAL(sendfile64)(out, in, position, count);
}

int fallocate64(int fd, int mode, off64_t position, off64_t length) {
    unknown(fd, "fallocate");
    return REAL(fallocate64)(fd, mode, position, length);
}

int posix_fallocate64(int fd, off64_t position, off64_t length) {
    unknown(fd, "posix_fallocate");
    return REAL(posix_fallocate64)(fd, position, length);
}

int ftruncate(int fd, off_t length) {
    if (known(fd) != FILE_OF_FOLDER) return (int) syscall(SYS_ftruncate, fd, length);
    pthread_mutex_lock(&turn);
    long long before = size_of(fd);
    int done = (int) syscall(SYS_ftruncate, fd, length);
    int why = errno;
    if (done == 0 && room >= 0 && before > length) room += before - length;
    if (done == 0) note(TRUNCATE, names[fd], "", inode_of(fd), (uint64_t) length, "", 0);
    pthread_mutex_unlock(&turn);
    errno = why;
    return done;
}

int ftruncate64(int fd, off64_t length) {
    return ftruncate(fd, length);
}

static int synced(int fd, long call) {
    int what = known(fd);
    if (what != FILE_OF_FOLDER && what != FOLDER_ITSELF) return (int) syscall(call, fd);
    pthread_mutex_lock(&turn);
    int done;
    int why = EIO;
    /* Only files: SQLite passes over a folder that cannot be synced, because many systems cannot. */
    if (what == FILE_OF_FOLDER && fails(&sync_at, &sync_many)) {
        done = -1;
    } else {
        done = (int) syscall(call, fd);
        why = errno;
    }
    note(what == FOLDER_ITSELF ? (done == 0 ? SYNC_FOLDER : UNKNOWN) : done == 0 ? SYNC : SYNC_FAILED,
         names[fd], what == FOLDER_ITSELF && done != 0 ? "failed sync of a folder" : "", inode_of(fd), 0, "", 0);
    pthread_mutex_unlock(&turn);
    errno = why;
    return done;
}

int fsync(int fd) {
    return synced(fd, SYS_fsync);
}

int fdatasync(int fd) {
    return synced(fd, SYS_fdatasync);
}

static int changed(uint32_t kind, const char *from, const char *to, long got) {
    int why = errno;
    const char *a = below(from);
    const char *b = to ? below(to) : "";
    if (got == 0 && (a || (to && b && *b))) note(kind, a ? a : "", b ? b : "", 0, 0, "", 0);
    errno = why;
    return (int) got;
}

#define UNDER_TURN(call)                  \
    start();                              \
    pthread_mutex_lock(&turn);            \
    int done = call;                      \
    int why = errno;                      \
    pthread_mutex_unlock(&turn);          \
    errno = why;                          \
    return done;

int rename(const char *from, const char *to) {
    UNDER_TURN(changed(RENAME, from, to, syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0)))
}

int link(const char *from, const char *to) {
    UNDER_TURN(changed(LINK, from, to, syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)))
}

/* A file that goes gives its room back. */
static long removed(const char *path) {
    struct stat facts;
    long long size = below(path) && lstat(path, &facts) == 0 && S_ISREG(facts.st_mode) ? facts.st_size : 0;
    long done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (done == 0 && room >= 0) room += size;
    return done;
}

int unlink(const char *path) {
    UNDER_TURN(changed(UNLINK, path, NULL, removed(path)))
}

int rmdir(const char *path) {
    UNDER_TURN(changed(UNLINK, path, NULL, syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR)))
}

int remove(const char *path) {
    struct stat facts;
    return lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode) ? rmdir(path) : unlink(path);
}

int unlinkat(int directory, const char *path, int flags) {
    UNDER_TURN(changed(UNLINK, path, NULL, syscall(SYS_unlinkat, directory, path, flags)))
}

int mkdir(const char *path, mode_t mode) {
    UNDER_TURN(changed(MKDIR, path, NULL, syscall(SYS_mkdirat, AT_FDCWD, path, mode)))
}
