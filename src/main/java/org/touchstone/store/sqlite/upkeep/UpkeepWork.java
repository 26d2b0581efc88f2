package org.touchstone.store.sqlite.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.files.Durable;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.Upkeep;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.DatabasePath;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.tasks.Progress;

/** Checkpoints and checks, run outside the path of a decision. */
public final class UpkeepWork implements Upkeep {
    private final Core core;
    private final PreparedStatement touch;

    public UpkeepWork(Core core) {
        this.core = core;
        this.touch = core.writer().prepare("UPDATE setting SET value = value + 1 WHERE no = 3");
    }

    @Override
    public void maintain() {
        core.writer().requireWritable();
        core.writer().reserve().keep();
        if (core.writer().reserve().shortage().isPresent()) {
            // Free space belongs to the export.
            return;
        }
        try {
            core.checkpointer().checkpoint();
            // The first commit after a checkpoint also syncs the new WAL header. This commit pays for it, not a
            // decision.
            touch();
            core.checkpointer().clearLog(this::touch);
        } catch (SQLException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    @Override
    public void look() {
        core.writer().look();
    }

    private void touch() {
        core.writer().commit(touch::executeUpdate);
    }

    @Override
    public void copyTo(Path file) {
        DatabasePath.require(file);
        try {
            // Created here, so that the copy is readable by its owner only; the database fills an empty file.
            Durable.createFile(file);
            core.database().copyTo(file);
            Durable.sync(file);
        } catch (SQLException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    @Override
    public Optional<JournalHead> endOf(Path copy) {
        if (!Files.isRegularFile(copy)) {
            return Optional.empty();
        }
        try (Connection connection = Database.readerOfCopy(copy)) {
            return Optional.of(
                    StoreHead.read(new Handle(connection), core.keys()).head());
        } catch (SQLException | StoreException | IllegalArgumentException e) {
            // Sealed under another key, or damaged; a restore reports which.
            return Optional.empty();
        }
    }

    @Override
    public CheckReport check(Progress progress) {
        return new FullCheck(core, progress).run();
    }
}
