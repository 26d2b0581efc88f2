/**
 * Targets for coverage-guided fuzzing, one for each reader of files from elsewhere: each takes an input and throws for
 * anything but an acceptance or the refusal that is typed. They need no fuzzer to be compiled; {@code FuzzCorpusTest} replays
 * the inputs under {@code src/test/resources/fuzz} in every build. To look for new ones with Jazzer (Apache License 2.0):
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Pfuzz -Dmdep.outputFile=target/fuzz.classpath
 * java -Xmx1g -cp target/test-classes:target/classes:$(cat target/fuzz.classpath) com.code_intelligence.jazzer.Jazzer \
 *   --target_class=org.touchstone.fuzz.BundleFuzz --instrumentation_includes='org.touchstone.**' -timeout=10 \
 *   -max_total_time=1200 CORPUS src/test/resources/fuzz/BundleFuzz
 * </pre>
 *
 * <p>{@code CORPUS} is a folder outside the project, to which new inputs go. What is found is made small, mended, and put
 * beside the others.
 */
@NullMarked
package org.touchstone.fuzz;

import org.jspecify.annotations.NullMarked;
