package org.touchstone.cli.profile;

import java.util.Locale;
import org.touchstone.workstation.replay.Duplicates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts {@code keep-first} and {@code revise} on a command line. */
final class DuplicatesConverter implements ITypeConverter<Duplicates> {
    @Override
    public Duplicates convert(String word) {
        for (Duplicates value : Duplicates.values()) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return value;
            }
        }
        throw new TypeConversionException("say keep-first or revise");
    }
}
