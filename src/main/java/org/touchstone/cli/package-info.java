/**
 * What all commands share: the check of outputs before anything is written, the options for profiles, facts and
 * overwriting, and progress on a terminal. It must not know any single command; the packages of commands below it
 * build on it. Apart from them only the program's entry point may call it.
 */
@NullMarked
package org.touchstone.cli;

import org.jspecify.annotations.NullMarked;
