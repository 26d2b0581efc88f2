package org.touchstone.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an option that names a path the command writes. Every other path option counts as read. {@link Outputs}
 * checks them before the command runs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Writes {
    What value();

    /** What is written to the path. */
    enum What {
        /** A file that is new; with {@code --overwrite} it may exist. */
        FILE,
        /** A folder that is new or empty; with {@code --overwrite}, if the command has it, any folder. */
        FOLDER,
        /** A key or secret: created if absent, otherwise only read. */
        MADE_WHEN_ABSENT,
        /** A profile or a folder of snapshots, which manages its own files. */
        ITS_OWN
    }
}
