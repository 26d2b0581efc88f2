package org.touchstone.ui.transfer.screen;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.feature.Elsewhere;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.ImportPack;
import org.touchstone.ui.feature.JudgeWithin;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.Request;
import org.touchstone.ui.feature.StudiesChanged;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.transfer.FileVerifier;
import org.touchstone.ui.transfer.TransferExits;
import org.touchstone.ui.transfer.TransferPorts;
import org.touchstone.ui.transfer.TransferView;
import org.touchstone.ui.transfer.TransferViewModel;

/** The transfer screen as a feature of the window. */
public final class TransferFeature implements Feature {
    private static final KeyAction GO = new KeyAction("GO_TRANSFER", KeyContext.EVERYWHERE, "Ctrl+5", "Transfer");

    private final FileVerifier verifier;

    /**
     * @param verifier verifies packs and bundles of any origin
     */
    public TransferFeature(FileVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String title() {
        return "Transfer";
    }

    @Override
    public KeyAction key() {
        return GO;
    }

    @Override
    public List<KeyAction> actions() {
        return List.of();
    }

    @Override
    public OpenTransfer open(FeaturePorts ports) {
        return new OpenTransfer(ports, verifier);
    }

    /** The transfer screen of an open profile. */
    public static final class OpenTransfer implements OpenFeature {
        private final FeaturePorts ports;
        private final TransferViewModel model;

        private OpenTransfer(FeaturePorts ports, FileVerifier verifier) {
            this.ports = ports;
            Elsewhere elsewhere = ports.elsewhere();
            model = new TransferViewModel(
                    ports.profile(),
                    verifier,
                    new TransferPorts(ports.desk(), FxThread::run, ports.dialogs(), elsewhere::say),
                    new TransferExits(
                            () -> elsewhere.ask(new StudiesChanged(false)),
                            () -> elsewhere.ask(new StudiesChanged(true)),
                            study -> elsewhere.ask(new JudgeWithin(new ItemFilter(study, null, null, null)))));
        }

        @Override
        public Screen makeScreen() {
            return new TransferView(model, ports.clock().getZone());
        }

        @Override
        public void close() {
            model.close();
        }

        @Override
        public void hear(Request request, Runnable show) {
            if (request instanceof ImportPack wanted) {
                show.run();
                wanted.file().ifPresent(model::importPack);
            }
        }

        @Override
        public Optional<String> running() {
            return model.running();
        }

        /** Returns the model, so that the tour can act on the screen. */
        public TransferViewModel model() {
            return model;
        }
    }
}
