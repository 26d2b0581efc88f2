package org.touchstone.domain.judgment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Scope;

/**
 * The preferences given on an item at one time.
 *
 * @param preferences at most one per scope, turns first and the conversation last
 * @param bothBad whether neither response is acceptable; ties may be given as well
 */
public record Vote(List<Preference> preferences, boolean bothBad) {
    /** One for the conversation and one for each turn. */
    private static final int MOST_PREFERENCES = Comparison.MOST_TURNS + 1;

    /** No preference yet. */
    public static final Vote NONE = new Vote(List.of(), false);

    public Vote {
        if (preferences.size() > MOST_PREFERENCES) {
            throw new IllegalArgumentException("A vote has at most " + MOST_PREFERENCES + " preferences");
        }
        preferences = inOrder(preferences);
        for (int i = 1; i < preferences.size(); i++) {
            if (preferences.get(i).scope().equals(preferences.get(i - 1).scope())) {
                throw new IllegalArgumentException("A scope has one preference");
            }
        }
    }

    private static List<Preference> inOrder(List<Preference> given) {
        if (given.size() < 2) {
            return List.copyOf(given);
        }
        return given.stream().sorted((a, b) -> a.scope().compareTo(b.scope())).toList();
    }

    /** Returns the preference for this scope, if given. */
    public Optional<Preference> preference(Scope scope) {
        return preferences.stream().filter(p -> p.scope().equals(scope)).findFirst();
    }

    /** Whether it calls both bad and also prefers one of them, which old versions of the screen allowed. */
    public boolean contradictsItself() {
        return bothBad && preferences.stream().anyMatch(p -> p.strength() > 0);
    }

    /** Returns this vote without preferences that contradict both-bad: those with a strength. */
    public Vote settled() {
        return contradictsItself()
                ? new Vote(preferences.stream().filter(p -> p.strength() == 0).toList(), true)
                : this;
    }

    /**
     * Returns this vote with the preference for its scope set or replaced; a preference with a strength clears
     * both-bad.
     */
    public Vote with(Preference preference) {
        var others = new ArrayList<>(preferences.stream()
                .filter(p -> !p.scope().equals(preference.scope()))
                .toList());
        others.add(preference);
        return new Vote(others, bothBad && preference.strength() == 0);
    }

    /** Returns this vote with both-bad set or cleared; setting it removes every preference with a strength. */
    public Vote withBothBad(boolean value) {
        return new Vote(preferences, value).settled();
    }

    /** Whether each of these scopes has a preference. */
    public boolean covers(List<Scope> scopes) {
        return scopes.stream().allMatch(s -> preference(s).isPresent());
    }
}
