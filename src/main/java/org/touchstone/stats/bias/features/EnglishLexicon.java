package org.touchstone.stats.bias.features;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * English phrases of doubt, certainty, agreement and refusal. The categories of hedges and boosters are those of
 * Hyland K. (2005), Metadiscourse; the lists are trimmed and extended for the prose of assistants and need the review
 * of an expert. Other languages need their own lists.
 */
final class EnglishLexicon {
    private static final Pattern COMMA = Pattern.compile(",\\s+");

    static final List<String> HEDGES = list("""
            I am not sure, I believe, I think, I'm not sure, almost, apparent, apparently, appear, appeared,
            appears, approximately, arguably, argue, argues, around, as far as I know, assume, assumed, broadly,
            certain extent, claim, claims, consult a professional, could, couldn't, doubt, doubtful,
            essentially, estimate, estimated, fairly, feel, frequently, from my perspective, generally, guess,
            in general, in most cases, in my opinion, in my view, indicate, indicates, it depends,
            it is possible, largely, likely, mainly, may, may vary, maybe, might, mostly, not certain,
            not necessarily, often, on the whole, ought, perhaps, plausible, plausibly, possible, possibly,
            potentially, presumable, presumably, probable, probably, quite, rather, relatively, roughly,
            seek advice, seem, seems, should, sometimes, somewhat, suggest, suggested, suggests, suppose,
            suspect, tend to, tends to, to my knowledge, typical, typically, uncertain, unclear, unlikely,
            usually, would, wouldn't""");

    static final List<String> BOOSTERS = list("""
            100%, absolutely, actually, always, beyond doubt, certain, certainly, clear, clearly, completely,
            conclusively, decidedly, definite, definitely, demonstrate, demonstrates, doubtless, entirely,
            established, evident, evidently, exactly, guaranteed, in fact, incontestably, incontrovertibly,
            indeed, indisputable, indisputably, must, never, no doubt, obvious, obviously, of course, prove,
            proved, proven, proves, rest assured, sure, surely, the answer is, there is no doubt, totally,
            truly, undeniable, undeniably, undoubtedly, unquestionably, without a doubt, without doubt""");

    static final List<String> AGREEMENT = list("""
            I agree, I apologize, I completely understand, I'm sorry for the confusion, absolutely right,
            as you correctly, as you said, brilliant, couldn't agree more, excellent point, excellent question,
            fantastic, good point, good question, great point, great question, my mistake, that's a great,
            what a great, wonderful idea, you are correct, you are right, you make a, you're absolutely right,
            you're correct, you're right""");

    static final List<String> REFUSAL = list("""
            I am unable to, I can't assist, I can't comply, I can't help, I can't provide, I cannot assist,
            I cannot help, I cannot provide, I must decline, I will not, I won't, I'm not able to,
            I'm unable to, against my guidelines, as an AI, not appropriate for me""");

    /** Words that often mean something else; omitted from the strict lexicon. */
    static final List<String> AMBIGUOUS = list("""
            about, actually, always, around, assume, certain, claim, claims, clear, completely, could, entirely,
            established, exactly, fact, feel, find, in, in fact, indeed, know, may, must, never, quite, rather,
            should, show, sure, think, true, would""");

    private EnglishLexicon() {}

    private static List<String> list(String text) {
        return Arrays.asList(COMMA.split(text.strip()));
    }
}
