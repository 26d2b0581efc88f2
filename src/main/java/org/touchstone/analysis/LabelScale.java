package org.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;

/**
 * The labels that count, in their order, each with the number it stands for where it is one. Labels beside it are
 * missing judgments.
 *
 * @param labels different, in ascending order of what they mean
 * @param values the number each label stands for, finite; empty where labels are names only
 */
public record LabelScale(List<String> labels, List<Double> values) {

    /** Refuses repeated labels, and values that are not one for each label. */
    public LabelScale {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
        Checks.that(labels.stream().distinct().count() == labels.size(), "a label is named twice");
        Checks.that(values.isEmpty() || values.size() == labels.size(), "one value for each label is needed");
        Checks.that(values.stream().allMatch(Double::isFinite), "a value is not finite");
    }

    /** These labels in this order; they stand for numbers when each of them spells one. */
    public static LabelScale ofOrder(List<String> labels) {
        List<Double> values = new ArrayList<>();
        for (String label : labels) {
            number(label).ifPresent(values::add);
        }
        return new LabelScale(labels, values.size() == labels.size() ? values : List.of());
    }

    /** All labels that occur: by value when each is a number, else by name. */
    public static LabelScale of(KeyDictionary occurring) {
        List<String> all = new ArrayList<>(
                IntStream.range(0, occurring.size()).mapToObj(occurring::key).toList());
        all.sort(null);
        if (all.stream().allMatch(l -> number(l).isPresent())) {
            all.sort(Comparator.comparingDouble(l -> number(l).orElse(0)));
        }
        return ofOrder(all);
    }

    /** The same scale without one of its labels. */
    public LabelScale without(String label) {
        int at = labels.indexOf(label);
        Checks.that(at >= 0, "no such label");
        List<String> fewer = new ArrayList<>(labels);
        fewer.remove(at);
        List<Double> theirs = new ArrayList<>(values);
        if (!theirs.isEmpty()) {
            theirs.remove(at);
        }
        return new LabelScale(fewer, theirs);
    }

    /** How many labels there are. */
    public int size() {
        return labels.size();
    }

    /** The values as an array; empty where labels are names only. */
    public double[] numbers() {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    /** For each key of a dictionary its place on the scale; -1 beside it. */
    int[] numbers(KeyDictionary keys) {
        int[] numbers = new int[keys.size()];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < labels.size(); i++) {
            int key = keys.find(labels.get(i));
            if (key >= 0) {
                numbers[key] = i;
            }
        }
        return numbers;
    }

    /** The finite number that a label spells; empty when it is none. */
    public static OptionalDouble number(String label) {
        if (label.isEmpty() || !(Character.isDigit(label.charAt(label.length() - 1)) || label.endsWith("."))) {
            return OptionalDouble.empty(); // Java also reads 1d and 0x1p3 as numbers; nobody else does
        }
        try {
            double value = Double.parseDouble(label);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
