package org.touchstone.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an option that names what a command writes; every other path of a command is taken for something it reads.
 * {@link Outputs} holds them against each other before the command begins.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Writes {
    What value();

    /** What is written there. */
    enum What {
        /** A file that is new, or replaced when {@code --overwrite} is given. */
        FILE,
        /** A folder that is new or empty; with {@code --overwrite}, if the command has it, any. */
        FOLDER,
        /** A key or secret: made when there is none, only read when there is one. */
        MADE_WHEN_ABSENT,
        /** A profile, or a folder of snapshots: looks after its own files. */
        ITS_OWN
    }
}
