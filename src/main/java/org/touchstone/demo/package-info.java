/**
 * The demo: its signed packs, its profile, a few sample judgments, the tour that renders every screen into files, and
 * the simulated annotator who drives the window while the build records which classes a start loads. It uses the
 * product only through the same services as the screens and commands, and must not know a command. Only the program's
 * entry point may call it.
 */
@NullMarked
package org.touchstone.demo;

import org.jspecify.annotations.NullMarked;
