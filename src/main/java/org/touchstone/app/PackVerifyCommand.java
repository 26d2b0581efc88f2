package org.touchstone.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.touchstone.bundle.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks every rule of the format on a pack. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Check a pack by every rule of its format.")
final class PackVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ContainerArguments arguments;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        arguments.read(out, () -> {
            Pack pack = PackReader.read(arguments.file(), arguments.trust(), PackVisitor.NONE);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("accepted", true);
            facts.put("digest", pack.digest());
            facts.put("study", pack.study().id().value());
            facts.put("items", pack.items());
            arguments.putSigner(facts, pack.signer());
            arguments.print(out, facts);
        });
        return 0;
    }
}
