package org.touchstone.formats.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.formats.rows.Rows;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.FieldPath;
import org.touchstone.tables.JsonValue;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.SourceFiles;

/**
 * Questions and answers of an MT-bench or FastChat folder, in memory, because judgments refer to them in any order.
 */
public final class MtBenchFolder {
    /** A question with the user's turns. */
    record Question(String id, String category, List<String> turns) {}

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> answers = new TreeMap<>();

    private MtBenchFolder() {}

    /** Returns whether the folder has this form. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve("question.jsonl"))
                && Files.isDirectory(folder.resolve("model_answer"));
    }

    /**
     * Reads {@code question.jsonl} and all of {@code model_answer}.
     *
     * @throws IOException if one of them is missing or the sink fails
     */
    static MtBenchFolder load(Path folder, ImportSink sink) throws IOException {
        MtBenchFolder loaded = new MtBenchFolder();
        SourceFiles.find(List.of(folder.resolve("question.jsonl")), n -> true);
        Rows.readJson(file(folder, folder.resolve("question.jsonl")), sink, loaded::question);
        for (SourceFile file : SourceFiles.find(
                List.of(folder.resolve("model_answer")), n -> n.endsWith(".jsonl") || n.endsWith(".jsonl.gz"))) {
            Rows.readJson(file(folder, file.path()), sink, loaded::answer);
        }
        return loaded;
    }

    /** Returns a file of the folder under its name relative to the folder. */
    static SourceFile file(Path folder, Path file) {
        return new SourceFile(
                file,
                file.startsWith(folder)
                        ? folder.relativize(file).toString().replace('\\', '/')
                        : String.valueOf(file.getFileName()));
    }

    /** Returns all questions in the order of the file. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** Returns the question of this id, or null. */
    @Nullable
    Question question(String id) {
        return questions.get(id);
    }

    /** Returns the names of all models, sorted. */
    List<String> models() {
        return List.copyOf(answers.keySet());
    }

    /**
     * Returns what a model said up to a turn, with the user's turns in between; null if it did not answer that far.
     */
    @Nullable
    List<Turn> answer(String model, Question question, int turn) {
        List<String> said = answers.getOrDefault(model, Map.of()).get(question.id());
        if (said == null || said.size() < turn || question.turns().size() < turn) {
            return null;
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < turn; i++) {
            if (i > 0) {
                turns.add(new Turn(Role.USER, question.turns().get(i)));
            }
            turns.add(new Turn(Role.ASSISTANT, said.get(i)));
        }
        return turns;
    }

    private void question(Row row) throws RefusedRowException {
        String id = Texts.requiredLabel(row, "question_id");
        String category = Texts.optional(row, "category");
        List<String> turns = texts(row, row.fields().byName().get("turns"), "turns");
        if (turns.isEmpty()) {
            throw new RefusedRowException(RowReason.MISSING_FIELD, "turns");
        }
        if (questions.putIfAbsent(id, new Question(id, category == null ? "" : category, turns)) != null) {
            throw new RefusedRowException(RowReason.REPEATED_SOURCE, "question " + id);
        }
    }

    private void answer(Row row) throws RefusedRowException {
        String id = Texts.requiredLabel(row, "question_id");
        String model = Texts.requiredLabel(row, "model_id");
        List<String> said = texts(row, FieldPath.find(row.fields(), "/choices/0/turns"), "choices[0].turns");
        if (answers.computeIfAbsent(model, m -> new LinkedHashMap<>()).putIfAbsent(id, said) != null) {
            throw new RefusedRowException(RowReason.REPEATED_SOURCE, "answer of " + model + " to question " + id);
        }
    }

    private static List<String> texts(Row row, @Nullable JsonValue value, String name) throws RefusedRowException {
        if (value == null) {
            throw new RefusedRowException(RowReason.MISSING_FIELD, name);
        }
        if (!(value instanceof JsonValue.Sequence sequence)) {
            throw new RefusedRowException(RowReason.WRONG_TYPE, name);
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue element : sequence.elements()) {
            texts.add(Texts.of(row, element, name));
        }
        return texts;
    }
}
