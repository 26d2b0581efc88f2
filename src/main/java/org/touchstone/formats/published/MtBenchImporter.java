package org.touchstone.formats.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedDecision;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Importer;
import org.touchstone.formats.Pick;
import org.touchstone.formats.pairs.Conversations;
import org.touchstone.formats.pairs.PairRows;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.pairs.Winner;
import org.touchstone.formats.rows.Row;
import org.touchstone.formats.rows.Rows;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowPlace;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/**
 * Imports an MT-bench or FastChat folder. With judgments, the items are the judged pairs; without, every pair of
 * models on every turn of every question.
 */
public final class MtBenchImporter implements Importer {
    private final Path folder;
    private final Facets facets;
    private final @Nullable Path judgments;

    /**
     * @param judgments file of human judgments, or null if there is none
     */
    public MtBenchImporter(Path folder, Facets facets, @Nullable Path judgments) {
        this.folder = folder;
        this.facets = facets;
        this.judgments = judgments;
    }

    /** Returns the folder's own file of human judgments, or null. */
    static @Nullable public Path ownJudgments(Path folder) {
        Path human = folder.resolve("human.jsonl");
        return Files.isRegularFile(human) ? human : null;
    }

    @Override
    public void read(ImportSink sink) throws IOException {
        MtBenchFolder loaded = MtBenchFolder.load(folder, sink);
        if (judgments != null) {
            Rows.readJson(
                    MtBenchFolder.file(folder, judgments),
                    sink,
                    row -> PairRows.deliver(row, judged(row, loaded), sink));
            return;
        }
        for (MtBenchFolder.Question question : loaded.questions()) {
            for (int turn = 1; turn <= question.turns().size(); turn++) {
                allPairs(loaded, question, turn, sink);
            }
        }
    }

    private ImportedPair judged(Row row, MtBenchFolder loaded) throws RefusedRowException {
        String questionId = Texts.requiredLabel(row, "question_id");
        MtBenchFolder.Question question = loaded.question(questionId);
        if (question == null) {
            throw new RefusedRowException(RowReason.UNKNOWN_QUESTION, questionId);
        }
        int turn = turn(Texts.requiredLabel(row, "turn"), question);
        String modelA = Texts.requiredLabel(row, "model_a");
        String modelB = Texts.requiredLabel(row, "model_b");
        if (modelA.equals(modelB)) {
            throw new RefusedRowException(RowReason.SAME_MODEL, modelA);
        }
        ImportedDecision decision = decision(row, scope(turn));
        return pair(row, question, turn, answered(loaded, question, turn, modelA, modelB), List.of(decision));
    }

    private record Answered(String modelA, List<Turn> first, String modelB, List<Turn> second) {}

    private static Answered answered(
            MtBenchFolder loaded, MtBenchFolder.Question question, int turn, String modelA, String modelB)
            throws RefusedRowException {
        List<Turn> first = loaded.answer(modelA, question, turn);
        List<Turn> second = loaded.answer(modelB, question, turn);
        if (first == null || second == null) {
            throw new RefusedRowException(
                    RowReason.UNKNOWN_ANSWER,
                    (first == null ? modelA : modelB) + " to turn " + turn + " of question " + question.id());
        }
        return new Answered(modelA, first, modelB, second);
    }

    private ImportedPair pair(
            Row row, MtBenchFolder.Question question, int turn, Answered answered, List<ImportedDecision> decisions) {
        return new ImportedPair(
                row.place(),
                question.id(),
                facets,
                List.of(new Turn(Role.USER, question.turns().get(0))),
                Conversations.answer(row, answered.modelA(), answered.first(), answered.modelA()),
                Conversations.answer(row, answered.modelB(), answered.second(), answered.modelB()),
                scope(turn),
                null,
                question.category().isEmpty() ? Map.of() : Map.of("category", question.category()),
                decisions);
    }

    private static Scope scope(int turn) {
        return turn == 1 ? Scope.CONVERSATION : Scope.ofTurn(turn);
    }

    private static int turn(String given, MtBenchFolder.Question question) throws RefusedRowException {
        int turn = given.matches("[1-9][0-9]?") ? Integer.parseInt(given) : 0;
        if (turn < 1 || turn > question.turns().size()) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "turn is " + given);
        }
        return turn;
    }

    private static ImportedDecision decision(Row row, Scope scope) throws RefusedRowException {
        String word = Texts.requiredLabel(row, "winner");
        Pick pick = Winner.of(word);
        if (pick == null) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "winner is " + word);
        }
        if (word.strip().toLowerCase(Locale.ROOT).equals(Winner.INCONSISTENT_TIE)) {
            row.note(RowReason.INCONSISTENT_TIE, "");
        }
        String judge = Texts.requiredLabel(row, "judge");
        if (judge.isEmpty()) {
            throw new RefusedRowException(RowReason.MISSING_FIELD, "judge");
        }
        return new ImportedDecision(judge, scope, pick, ImportedDecision.USUAL_STRENGTH);
    }

    private void allPairs(MtBenchFolder loaded, MtBenchFolder.Question question, int turn, ImportSink sink)
            throws IOException {
        List<String> models = loaded.models();
        for (int a = 0; a < models.size(); a++) {
            for (int b = a + 1; b < models.size(); b++) {
                Row row = new Row(RowPlace.ofFile("question.jsonl"), new JsonValue.Fields(Map.of()));
                try {
                    Answered answered = answered(loaded, question, turn, models.get(a), models.get(b));
                    PairRows.deliver(row, pair(row, question, turn, answered, List.of()), sink);
                } catch (RefusedRowException e) {
                    sink.finding(e.at(row.place()));
                }
            }
        }
    }
}
