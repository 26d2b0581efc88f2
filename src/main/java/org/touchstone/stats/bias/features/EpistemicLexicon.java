package org.touchstone.stats.bias.features;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.touchstone.stats.Checks;

/**
 * Finds hedges and boosters in prose: case-insensitive, longest phrase first, whole words only, outside of fenced
 * code and block quotes, all apostrophes alike. A word within a longer phrase counts for that phrase alone ("not
 * certain" is a hedge and no booster). Immutable and thread-safe.
 */
public final class EpistemicLexicon {
    /** Number of words within which an agreement counts as an opening. */
    public static final int OPENING = 25;

    /** Number of words within which a refusal counts. */
    public static final int REFUSING = 40;

    private static final Pattern CODE = Pattern.compile("```[^`]*```");

    private final Phrases hedges;
    private final Phrases boosters;
    private final Phrases agreement;
    private final Phrases refusal;

    /**
     * Creates a lexicon of these phrases.
     *
     * @param hedges phrases of doubt
     * @param boosters phrases of certainty; none of them a hedge
     * @param agreement phrases that agree with the user
     * @param refusal phrases that refuse an answer
     */
    public EpistemicLexicon(
            Collection<String> hedges,
            Collection<String> boosters,
            Collection<String> agreement,
            Collection<String> refusal) {
        this.hedges = new Phrases(hedges);
        this.boosters = new Phrases(boosters);
        this.agreement = new Phrases(agreement);
        this.refusal = new Phrases(refusal);
        Checks.that(boosters.stream().noneMatch(this.hedges::contains), "a phrase is both hedge and booster");
    }

    /** Returns the English lexicon. */
    public static EpistemicLexicon english() {
        return new EpistemicLexicon(
                EnglishLexicon.HEDGES, EnglishLexicon.BOOSTERS, EnglishLexicon.AGREEMENT, EnglishLexicon.REFUSAL);
    }

    /** Returns the English lexicon without words that often mean something else. */
    public static EpistemicLexicon strictEnglish() {
        return new EpistemicLexicon(
                strict(EnglishLexicon.HEDGES),
                strict(EnglishLexicon.BOOSTERS),
                EnglishLexicon.AGREEMENT,
                EnglishLexicon.REFUSAL);
    }

    private static List<String> strict(List<String> phrases) {
        return phrases.stream()
                .filter(p -> !EnglishLexicon.AMBIGUOUS.contains(p))
                .toList();
    }

    /** Counts phrases in a text. */
    public EpistemicCounts of(String text) {
        String prose = prose(text);
        int hedgesFound = 0;
        int boostersFound = 0;
        for (int i = 0; i < prose.length(); i++) {
            if (Phrases.startsRun(prose, i)) {
                int hedge = hedges.longestAt(prose, i);
                int booster = boosters.longestAt(prose, i);
                hedgesFound += hedge > booster ? 1 : 0;
                boostersFound += booster > hedge ? 1 : 0;
                i += Math.max(0, Math.max(hedge, booster) - 1);
            }
        }
        return new EpistemicCounts(
                TextLength.of(prose).words(),
                hedgesFound,
                boostersFound,
                agreement.in(opening(prose, OPENING)),
                refusal.in(opening(prose, REFUSING)));
    }

    /** Returns the folded text without fenced code (an open fence runs to the end) and without block quotes. */
    private static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        boolean fenced = false;
        for (String line : CODE.matcher(text).replaceAll(" ").split("\\R", -1)) {
            String start = line.stripLeading();
            if (start.startsWith("```") || start.startsWith("~~~")) {
                fenced = !fenced;
            } else if (!fenced && !start.startsWith(">")) {
                prose.append(line).append('\n');
            }
        }
        return Phrases.fold(prose);
    }

    /** Returns the first words of folded text. */
    private static String opening(String prose, int words) {
        int seen = 0;
        boolean inside = false;
        for (int i = 0; i < prose.length(); i++) {
            boolean space = TextLength.isSpace(prose.charAt(i));
            if (space && inside && seen == words) {
                return prose.substring(0, i);
            }
            seen += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return prose;
    }
}
