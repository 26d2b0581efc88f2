package org.touchstone.formats.decisions;

import tools.jackson.databind.JsonNode;

/** The line that says what a file is, before any decision of it is taken. */
final class FirstLine {
    private static final String KIND = "decisions";
    private static final int VERSION = 1;

    /** The largest number in the table of readers in {@code decisions-v1.md}. */
    private static final int READER = 2;

    private FirstLine() {}

    /** Whether this is such a line; decisions have no kind. */
    static boolean is(JsonNode line) {
        return line.isObject() && line.has("kind") && !line.has("item");
    }

    /**
     * Checks it.
     *
     * @throws UnfitFileException when the file is of another kind or version, or for a newer reader
     */
    static void require(JsonNode line) throws UnfitFileException {
        try {
            DecisionMembers.read(line, "", members -> {
                if (!members.text("kind").equals(KIND)) {
                    throw new RefusedLineException("it is of another kind than recorded decisions");
                }
                if (members.small("version") != VERSION) {
                    throw new RefusedLineException("it has a version that this program does not know");
                }
                int reader = members.small("minReader");
                if (reader < 1 || reader > READER) {
                    throw new RefusedLineException("it asks for a newer program (reader " + reader + ")");
                }
                return reader;
            });
        } catch (RefusedLineException e) {
            throw new UnfitFileException("The file of decisions is refused: " + e.getMessage() + ".");
        }
    }
}
