package org.touchstone.ui.transfer;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;

/**
 * What moving files needs.
 *
 * @param tasks for slow work
 * @param screen runs what shows progress on the UI thread
 * @param dialogs asks for files
 * @param notices tells what came out
 */
public record TransferPorts(TaskRunner tasks, Executor screen, Dialogs dialogs, Consumer<Notice> notices) {
    private static final Logger LOG = LoggerFactory.getLogger(TransferPorts.class);

    void log(String what, Exception failure) {
        LOG.warn(what, failure);
    }

    /** A bug: logged once and shown with its code. */
    void failed(String code, Exception failure) {
        LOG.error("{}: transfer failed", code, failure);
        notices.accept(Notice.problem(
                "Something went wrong (" + code + "). Your judgments are safe; the log has the details."));
    }
}
