package org.touchstone.formats.packing;

import java.io.StringWriter;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.judgment.Vote;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A found decision as a line of {@code decisions-v1.md}. Not for use by several threads. */
final class DecisionText {
    private final JsonFactory json = new JsonFactory();

    /** The first line of a file that asks for this reader; always of the same length. */
    static String firstLine(int reader) {
        return "{\"kind\":\"decisions\",\"minReader\":" + reader + ",\"version\":1}\n";
    }

    /** The reader that a decision asks for: the table in {@code decisions-v1.md}. */
    static int reader(MadeDecision decision) {
        return decision.decision().kind() == ItemKind.COMPARISON ? 1 : 2;
    }

    /** The line without its end. */
    String line(MadeDecision decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("item", decision.item().value());
            if (decision.decision().kind() != ItemKind.COMPARISON) {
                out.writeStringProperty("kind", decision.decision().kind().id());
            }
            out.writeStringProperty("annotator", decision.annotator());
            if (decision.decision() instanceof ComparisonDecision votes) {
                vote(out, votes.blind());
            } else if (decision.decision() instanceof RatingDecision rating) {
                rating.overall().ifPresent(overall -> out.writeNumberProperty("overall", overall));
            } else if (decision.decision() instanceof RankingDecision ranking) {
                ranking(out, ranking);
            }
            levels(out, decision);
            out.writeStringProperty("source", decision.source());
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void ranking(JsonGenerator out, RankingDecision ranking) {
        if (!ranking.order().isEmpty()) {
            out.writeStringProperty("order", ranking.order().text());
        }
        if (ranking.noneAcceptable()) {
            out.writeBooleanProperty("noneAcceptable", true);
        }
    }

    private static void vote(JsonGenerator out, Vote vote) {
        out.writeName("preferences");
        out.writeStartArray();
        for (Preference preference : vote.preferences()) {
            out.writeStartObject();
            out.writeStringProperty("scope", preference.scope().word());
            if (preference.favours() == null) {
                out.writeNullProperty("favours");
            } else {
                out.writeStringProperty("favours", preference.favours().value());
                out.writeNumberProperty("strength", preference.strength());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        if (vote.bothBad()) {
            out.writeBooleanProperty("bothBad", true);
        }
    }

    private static void levels(JsonGenerator out, MadeDecision decision) {
        if (decision.levels().isEmpty()) {
            return;
        }
        out.writeName("criteria");
        out.writeStartArray();
        for (CriterionScore score : decision.levels()) {
            out.writeStartObject();
            out.writeStringProperty("criterion", score.criterion());
            out.writeStringProperty("response", score.response().value());
            out.writeNumberProperty("level", score.level());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
