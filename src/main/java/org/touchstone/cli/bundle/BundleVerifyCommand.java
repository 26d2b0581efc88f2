package org.touchstone.cli.bundle;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.cli.ContainerArguments;
import org.touchstone.cli.ContainerCommand;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.refusal.RejectedException;
import picocli.CommandLine.Command;

/** Verifies a bundle against every rule of its format. */
@Command(name = "verify", description = "Verify a bundle against every rule of its format.")
public final class BundleVerifyCommand extends ContainerCommand {
    @Override
    public void read(ContainerArguments arguments, PrintWriter out)
            throws IOException, RejectedException, KeyRefusedException {
        Bundle bundle = BundleReader.read(arguments.file(), arguments.trust(), BundleVisitor.NONE);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("accepted", true);
        facts.put("digest", bundle.digest());
        facts.put("study", bundle.facts().study().value());
        facts.put("annotator", bundle.facts().annotator());
        facts.put("judgments", bundle.judgments());
        arguments.putSigner(facts, bundle.signer());
        arguments.putNotRead(facts, bundle.notRead());
        arguments.print(out, facts);
    }
}
