package org.touchstone.ui.transfer;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;

/**
 * The services that the transfer screen uses.
 *
 * @param tasks runs slow work
 * @param screen runs progress updates on the UI thread
 * @param dialogs asks for files
 * @param notices receives notices about the outcome
 */
public record TransferPorts(TaskRunner tasks, Executor screen, Dialogs dialogs, Consumer<Notice> notices) {
    private static final Logger LOG = LoggerFactory.getLogger(TransferPorts.class);

    void log(String what, Exception failure) {
        LOG.warn(what, failure);
    }

    /** Reports an unexpected failure: logs it once and shows its code. */
    void failed(String code, Exception failure) {
        LOG.error("{}: transfer failed", code, failure);
        notices.accept(Notice.problem(
                "Something went wrong (" + code + "). Your judgments are safe; the log has the details."));
    }
}
