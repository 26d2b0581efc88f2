package org.touchstone.cli.stats.aggregation;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a method of aggregation as people write it, with hyphens. */
final class AggregationMethodConverter implements ITypeConverter<AggregateCommand.Method> {
    @Override
    public AggregateCommand.Method convert(String value) {
        try {
            return AggregateCommand.Method.valueOf(
                    value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "expected majority, dawid-skene or dawid-skene-ml but was '" + value + "'");
        }
    }
}
