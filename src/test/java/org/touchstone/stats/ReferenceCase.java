package org.touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file of {@code ../shared/reference-cases}: its data, and its expected values with their tolerances. */
public final class ReferenceCase {
    private final JsonNode root;

    private ReferenceCase(JsonNode root) {
        this.root = root;
    }

    /** The case with this id; the calling test is skipped, with the reason, when it is absent. */
    public static ReferenceCase named(String id) {
        return new ReferenceCase(new JsonMapper()
                .readTree(SharedData.path("reference-cases/" + id + ".json").toFile()));
    }

    /** The data. */
    public JsonNode data() {
        return root.get("data");
    }

    /** Every expected value of that name. */
    public List<Expected> all(String name) {
        List<Expected> found = new ArrayList<>();
        root.get("expected").forEach(e -> {
            if (e.get("name").asString().equals(name)) {
                found.add(new Expected(e));
            }
        });
        assertThat(found).as("expected values named " + name).isNotEmpty();
        return found;
    }

    /** The expected value of that name whose parameters (key, value, key, value ...) are these. */
    public Expected one(String name, String... parameters) {
        List<Expected> found = all(name).stream()
                .filter(e -> IntStream.range(0, parameters.length / 2)
                        .allMatch(i -> e.is(parameters[2 * i], parameters[2 * i + 1])))
                .toList();
        assertThat(found)
                .as("expected values named " + name + " with " + List.of(parameters))
                .hasSizeGreaterThan(0);
        return found.get(0);
    }

    /** A matrix of numbers; null becomes NaN. */
    public static double[][] matrix(JsonNode rows) {
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = numbers(rows.get(i));
        }
        return matrix;
    }

    /** A list of numbers; null becomes NaN. */
    public static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).isNull() ? Double.NaN : list.get(i).asDouble();
        }
        return numbers;
    }

    /** A table of counts. */
    public static long[][] counts(JsonNode rows) {
        double[][] matrix = matrix(rows);
        long[][] counts = new long[matrix.length][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] =
                    java.util.Arrays.stream(matrix[i]).mapToLong(x -> (long) x).toArray();
        }
        return counts;
    }

    /** One expected value. */
    public record Expected(JsonNode node) {
        /** Whether a parameter has this value. */
        boolean is(String key, String value) {
            JsonNode given = node.get(key);
            return value.isEmpty()
                    ? given == null
                    : given != null && given.asString().equals(value);
        }

        /** A parameter. */
        public JsonNode parameter(String key) {
            return node.get(key);
        }

        /** A numeric parameter. */
        public double number(String key) {
            return node.get(key).asDouble();
        }

        /** Demands the value at its tolerance. */
        public void matches(double actual) {
            assertThat(actual).as(node.toString()).isCloseTo(node.get("value").asDouble(), Offset.offset(tolerance()));
        }

        /** As {@link #matches(double)}, and the full-precision value within the given distance. */
        public void matches(double actual, double recomputedTolerance) {
            matches(actual);
            assertThat(actual)
                    .as(node.toString())
                    .isCloseTo(node.get("recomputed").asDouble(), Offset.offset(recomputedTolerance));
        }

        /** Demands every number of a list at the tolerance. */
        public void matchesAll(double... actual) {
            double[] value = numbers(node.get("value"));
            assertThat(actual).as(node.toString()).hasSameSizeAs(value);
            assertThat(actual).as(node.toString()).containsExactly(value, Offset.offset(tolerance()));
        }

        private double tolerance() {
            return Math.max(node.get("tolerance").asDouble(), 1e-15);
        }
    }
}
