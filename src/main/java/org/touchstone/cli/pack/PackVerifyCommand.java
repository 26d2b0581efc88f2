package org.touchstone.cli.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.cli.ContainerArguments;
import org.touchstone.cli.ContainerCommand;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.refusal.RejectedException;
import picocli.CommandLine.Command;

/** Verifies a pack against every rule of its format. */
@Command(name = "verify", description = "Verify a pack against every rule of its format.")
public final class PackVerifyCommand extends ContainerCommand {
    @Override
    public void read(ContainerArguments arguments, PrintWriter out)
            throws IOException, RejectedException, KeyRefusedException {
        Pack pack = PackReader.read(arguments.file(), arguments.trust(), PackVisitor.NONE);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("accepted", true);
        facts.put("digest", pack.digest());
        facts.put("study", pack.study().id().value());
        facts.put("items", pack.items());
        arguments.putSigner(facts, pack.signer());
        arguments.putReplaced(facts, pack.rotations());
        arguments.putNotRead(facts, pack.notRead());
        arguments.print(out, facts);
    }
}
