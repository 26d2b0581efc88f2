package org.touchstone.analysis;

import java.util.Arrays;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;

/**
 * Judgments in long form, as numbers: item, annotator, label, and optionally slice (domain, turn, arm ...). Parts of
 * the same data, read separately, are combined by {@link #plus}. Immutable; the rows keep their order.
 */
public final class LabelTable {
    private final KeyDictionary items;
    private final KeyDictionary people;
    private final KeyDictionary labels;
    private final KeyDictionary slices;
    private final int rows;
    private final IntColumn item;
    private final IntColumn person;
    private final IntColumn label;
    private final IntColumn slice;

    private LabelTable(Builder from) {
        items = from.items;
        people = from.people;
        labels = from.labels;
        slices = from.slices;
        rows = from.item.size();
        item = from.item;
        person = from.person;
        label = from.label;
        slice = from.slice;
    }

    /** Collects rows; the keys are numbered by its four dictionaries. Not thread-safe. */
    public static final class Builder {
        private final KeyDictionary items = new KeyDictionary();
        private final KeyDictionary people = new KeyDictionary();
        private final KeyDictionary labels = new KeyDictionary();
        private final KeyDictionary slices = new KeyDictionary();
        private final IntColumn item = new IntColumn();
        private final IntColumn person = new IntColumn();
        private final IntColumn label = new IntColumn();
        private final IntColumn slice = new IntColumn();

        /** The dictionary of items. */
        public KeyDictionary items() {
            return items;
        }

        /** The dictionary of annotators. */
        public KeyDictionary people() {
            return people;
        }

        /** The dictionary of labels. */
        public KeyDictionary labels() {
            return labels;
        }

        /** The dictionary of slices. */
        public KeyDictionary slices() {
            return slices;
        }

        /** Adds a row; each number must come from its dictionary; the slice is 0 if there are none. */
        public void add(int ofItem, int ofPerson, int ofLabel, int ofSlice) {
            item.add(ofItem);
            person.add(ofPerson);
            label.add(ofLabel);
            slice.add(ofSlice);
        }

        /** Adds a row by its texts. */
        public Builder add(String item, String person, String label) {
            add(items.number(item), people.number(person), labels.number(label), 0);
            return this;
        }

        /** Returns all rows so far; the builder must not be used afterwards. */
        public LabelTable build() {
            return new LabelTable(this);
        }
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The items. */
    public KeyDictionary items() {
        return items;
    }

    /** The annotators. */
    public KeyDictionary people() {
        return people;
    }

    /** The labels that occur. */
    public KeyDictionary labels() {
        return labels;
    }

    /** Returns the slices; empty if the data have no such column. */
    public KeyDictionary slices() {
        return slices;
    }

    /** Item of a row. */
    public int item(int row) {
        return item.get(row);
    }

    /** Annotator of a row. */
    public int person(int row) {
        return person.get(row);
    }

    /** Label of a row. */
    public int label(int row) {
        return label.get(row);
    }

    /** Slice of a row. */
    public int slice(int row) {
        return slice.get(row);
    }

    /** Returns the rows of both, these first; equal items, annotators and labels are identified. */
    public LabelTable plus(LabelTable other) {
        Builder sum = new Builder();
        for (LabelTable part : new LabelTable[] {this, other}) {
            int[] ofItem = sum.items.numbers(part.items);
            int[] ofPerson = sum.people.numbers(part.people);
            int[] ofLabel = sum.labels.numbers(part.labels);
            int[] ofSlice = sum.slices.numbers(part.slices);
            for (int i = 0; i < part.rows; i++) {
                int of = ofSlice.length == 0 ? 0 : ofSlice[part.slice(i)];
                sum.add(ofItem[part.item(i)], ofPerson[part.person(i)], ofLabel[part.label(i)], of);
            }
        }
        return sum.build();
    }

    /** Returns the rows that pass the test; the dictionaries are unchanged. */
    public LabelTable where(RowTest wanted) {
        Builder kept = new Builder();
        kept.items.numbers(items);
        kept.people.numbers(people);
        kept.labels.numbers(labels);
        kept.slices.numbers(slices);
        for (int i = 0; i < rows; i++) {
            if (wanted.test(i)) {
                kept.add(item(i), person(i), label(i), slice(i));
            }
        }
        return kept.build();
    }

    /** Selects rows. */
    @FunctionalInterface
    public interface RowTest {
        /** Returns whether the row of this number is selected. */
        boolean test(int row);
    }

    /**
     * Returns the rows as input of the agreement measures; a label that is not on the scale counts as missing. People
     * are numbered in the order of their names, so that the numbers do not depend on the order of the rows.
     */
    RaterColumns columns(LabelScale scale) {
        int[] category = scale.numbers(labels);
        int[] name = order();
        short[] categories = new short[rows];
        int[] persons = new int[rows];
        for (int i = 0; i < rows; i++) {
            int known = category[label(i)];
            categories[i] = known < 0 ? RatingColumns.MISSING : (short) known;
            persons[i] = name[person(i)];
        }
        int size = Math.max(1, scale.size()); // without a label there is nothing but missing judgments
        return new RaterColumns(
                new RatingColumns(items.size(), size, item.toArray(), categories), people.size(), persons);
    }

    /** For each annotator the place of the name among all names. */
    private int[] order() {
        Integer[] byName = new Integer[people.size()];
        Arrays.setAll(byName, i -> i);
        Arrays.sort(byName, (a, b) -> people.key(a).compareTo(people.key(b)));
        int[] order = new int[byName.length];
        for (int place = 0; place < order.length; place++) {
            order[byName[place]] = place;
        }
        return order;
    }

    /** Counts repeated judgments of an item by the same annotator; sets {@code marks} if given. */
    int repeated(boolean[] marks) {
        int[] starts = new int[items.size() + 1];
        for (int i = 0; i < rows; i++) {
            starts[item(i) + 1]++;
        }
        for (int u = 0; u < items.size(); u++) {
            starts[u + 1] += starts[u];
        }
        int[] grouped = new int[rows];
        for (int i = 0; i < rows; i++) {
            grouped[starts[item(i)]++] = i;
        }
        int[] lastItem = new int[people.size()];
        Arrays.fill(lastItem, -1);
        int repeated = 0;
        for (int row : grouped) {
            boolean again = lastItem[person(row)] == item(row);
            lastItem[person(row)] = item(row);
            repeated += again ? 1 : 0;
            if (again && marks.length > 0) {
                marks[row] = true;
            }
        }
        return repeated;
    }

    /** Counts repeated judgments of an item by the same annotator. */
    public int repeated() {
        return repeated(new boolean[0]);
    }

    /** Returns only the first row of each annotator on each item. */
    public LabelTable firstOnly() {
        boolean[] marks = new boolean[rows];
        return repeated(marks) == 0 ? this : where(i -> !marks[i]);
    }
}
