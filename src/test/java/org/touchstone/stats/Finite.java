package org.touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Demands that every number in an answer is one: not NaN, and finite. */
public final class Finite {
    private Finite() {}

    /**
     * Walks through outcomes, records, collections, optionals and arrays. An interval flagged {@link Outcome.Flag#UNBOUNDED}
     * may end at infinity.
     *
     * @param what for the message
     */
    public static void everywhere(String what, Object answer) {
        if (answer instanceof Outcome<?> outcome) {
            if (!outcome.remarks().contains(Outcome.Flag.UNBOUNDED)) {
                outcome.estimate().ifPresent(value -> everywhere(what, value));
            }
            assertThat(outcome.estimate().isPresent())
                    .as(what)
                    .isNotEqualTo(outcome.whyNot().isPresent());
        } else if (answer instanceof Double number) {
            assertThat(number).as(what).isFinite();
        } else if (answer instanceof double[] numbers) {
            Arrays.stream(numbers).forEach(number -> everywhere(what, number));
        } else if (answer instanceof double[][] rows) {
            Arrays.stream(rows).forEach(row -> everywhere(what, row));
        } else if (answer instanceof Collection<?> all) {
            all.forEach(one -> everywhere(what, one));
        } else if (answer instanceof Optional<?> perhaps) {
            perhaps.ifPresent(value -> everywhere(what, value));
        } else if (answer instanceof OptionalDouble perhaps) {
            perhaps.ifPresent(value -> everywhere(what, value));
        } else if (answer.getClass().isRecord()) {
            for (RecordComponent component : answer.getClass().getRecordComponents()) {
                everywhere(what + "." + component.getName(), read(component, answer));
            }
        } else {
            assertThat(answer)
                    .as(what + " is of a kind this walk does not know")
                    .isInstanceOfAny(Number.class, Boolean.class, String.class, Enum.class, OptionalInt.class);
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A component cannot be read", e);
        }
    }
}
