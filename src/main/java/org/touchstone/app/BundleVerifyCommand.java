package org.touchstone.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.touchstone.bundle.Bundle;
import org.touchstone.bundle.judgments.BundleReader;
import org.touchstone.bundle.judgments.BundleVisitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks every rule of the format on a bundle. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Check a bundle by every rule of its format.")
final class BundleVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ContainerArguments arguments;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        arguments.read(out, () -> {
            Bundle bundle = BundleReader.read(arguments.file(), arguments.trust(), BundleVisitor.NONE);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("accepted", true);
            facts.put("digest", bundle.digest());
            facts.put("study", bundle.facts().study().value());
            facts.put("annotator", bundle.facts().annotator());
            facts.put("judgments", bundle.judgments());
            arguments.putSigner(facts, bundle.signer());
            arguments.print(out, facts);
        });
        return 0;
    }
}
