package org.touchstone.ui.judging;

import org.touchstone.workstation.checklist.Unmet;

/**
 * One thing that is asked of a judgment.
 *
 * @param requirement what is asked
 * @param words the same in words
 * @param met whether it is met
 */
public record ChecklistEntry(Unmet requirement, String words, boolean met) {}
