package org.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;

/**
 * The labels in use, in their order, each with its number if it has one. Other labels count as missing judgments.
 *
 * @param labels distinct, in ascending order
 * @param values the number of each label, finite; empty if labels are names only
 */
public record LabelScale(List<String> labels, List<Double> values) {

    /** Throws for repeated labels, and for values that are not one per label. */
    public LabelScale {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
        Checks.that(labels.stream().distinct().count() == labels.size(), "a label is named twice");
        Checks.that(values.isEmpty() || values.size() == labels.size(), "one value for each label is needed");
        Checks.that(values.stream().allMatch(Double::isFinite), "a value is not finite");
    }

    /** Creates a scale of these labels in this order, with numbers if each of them is a number. */
    public static LabelScale ofOrder(List<String> labels) {
        List<Double> values = new ArrayList<>();
        for (String label : labels) {
            number(label).ifPresent(values::add);
        }
        return new LabelScale(labels, values.size() == labels.size() ? values : List.of());
    }

    /** Creates a scale of all labels that occur: by value if each is a number, otherwise by name. */
    public static LabelScale of(KeyDictionary occurring) {
        List<String> all = new ArrayList<>(
                IntStream.range(0, occurring.size()).mapToObj(occurring::key).toList());
        all.sort(null);
        if (all.stream().allMatch(l -> number(l).isPresent())) {
            all.sort(Comparator.comparingDouble(l -> number(l).orElse(0)));
        }
        return ofOrder(all);
    }

    /** Returns the same scale without one of its labels. */
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

    /** Returns the number of labels. */
    public int size() {
        return labels.size();
    }

    /** Returns the values as an array; empty if labels are names only. */
    public double[] numbers() {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    /** Returns for each key of a dictionary its index on the scale; -1 if it is not on it. */
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

    /** Returns the finite number that a label spells; empty if there is none. */
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
