package org.touchstone.ui.kit.keys;

/** Everything a key can do, with the key it has as delivered. */
public enum KeyAction {
    GO_QUEUE(KeyContext.EVERYWHERE, "Ctrl+1", "Queue"),
    GO_JUDGE(KeyContext.EVERYWHERE, "Ctrl+2", "Judge"),
    GO_REVIEW(KeyContext.EVERYWHERE, "Ctrl+3", "Review"),
    GO_QUALITY(KeyContext.EVERYWHERE, "Ctrl+4", "Quality"),
    GO_TRANSFER(KeyContext.EVERYWHERE, "Ctrl+5", "Transfer"),
    GO_SETTINGS(KeyContext.EVERYWHERE, "Ctrl+6", "Settings"),
    COMMANDS(KeyContext.EVERYWHERE, "Ctrl+K", "Find a command"),
    SHOW_KEYS(KeyContext.EVERYWHERE, "?", "Show all keys"),
    TEXT_LARGER(KeyContext.EVERYWHERE, "Ctrl+Plus", "Larger text"),
    TEXT_SMALLER(KeyContext.EVERYWHERE, "Ctrl+Minus", "Smaller text"),
    TEXT_STANDARD(KeyContext.EVERYWHERE, "Ctrl+0", "Text at 100 %"),
    LOCK(KeyContext.EVERYWHERE, "Ctrl+L", "Lock"),
    QUIT(KeyContext.EVERYWHERE, "Ctrl+Q", "Quit"),

    CONTINUE(KeyContext.LISTS, "C", "Continue judging"),
    SEARCH(KeyContext.LISTS, "Ctrl+F", "Search or filter"),

    LEFT_MUCH_BETTER(KeyContext.JUDGING, "1", "Left much better"),
    LEFT_BETTER(KeyContext.JUDGING, "2", "Left better"),
    LEFT_SLIGHTLY_BETTER(KeyContext.JUDGING, "3", "Left slightly better"),
    TIE(KeyContext.JUDGING, "4", "Tie"),
    RIGHT_SLIGHTLY_BETTER(KeyContext.JUDGING, "5", "Right slightly better"),
    RIGHT_BETTER(KeyContext.JUDGING, "6", "Right better"),
    RIGHT_MUCH_BETTER(KeyContext.JUDGING, "7", "Right much better"),
    BOTH_BAD(KeyContext.JUDGING, "B", "Both bad"),
    NEXT_LINES(KeyContext.JUDGING, "Space", "Next lines"),
    PREVIOUS_LINES(KeyContext.JUDGING, "Shift+Space", "Previous lines"),
    LINE_DOWN(KeyContext.JUDGING, "Down", "One line on"),
    LINE_UP(KeyContext.JUDGING, "Up", "One line back"),
    TO_START(KeyContext.JUDGING, "Home", "Back to the start"),
    OTHER_SIDE(KeyContext.JUDGING, "Tab", "Read the other side"),
    LEFT_SIDE(KeyContext.JUDGING, "Left", "Read the left side"),
    RIGHT_SIDE(KeyContext.JUDGING, "Right", "Read the right side"),
    NEXT_SCOPE(KeyContext.JUDGING, "PageDown", "Next turn"),
    PREVIOUS_SCOPE(KeyContext.JUDGING, "PageUp", "Previous turn"),
    FOLD_PROMPT(KeyContext.JUDGING, "P", "Fold or unfold the prompt"),
    FIND(KeyContext.JUDGING, "Ctrl+F", "Find in both texts"),
    NOT_MY_FIELD(KeyContext.JUDGING, "N", "Not my field"),
    SUBMIT(KeyContext.JUDGING, "Enter", "Submit"),
    SUBMIT_ANYWHERE(KeyContext.JUDGING, "Ctrl+Enter", "Submit, also while writing"),
    UNDO(KeyContext.JUDGING, "U", "Take back the last judgment"),
    UNDO_EDIT(KeyContext.JUDGING, "Ctrl+Z", "Undo the last edit"),
    REDO_EDIT(KeyContext.JUDGING, "Ctrl+Shift+Z", "Redo the last edit"),
    NEXT_REGION(KeyContext.JUDGING, "F6", "Next part of the screen"),
    LEAVE(KeyContext.JUDGING, "Escape", "Close or leave"),

    REASON(KeyContext.EVIDENCE, "R", "Write a reason"),
    SELECT(KeyContext.EVIDENCE, "S", "Select text by keys"),
    MARK(KeyContext.EVIDENCE, "M", "Mark the selected text"),
    LINK(KeyContext.EVIDENCE, "X", "Link a contradiction"),
    CRITERIA(KeyContext.EVIDENCE, "C", "Criteria"),
    FLAGS(KeyContext.EVIDENCE, "F", "Flags"),
    CONFIDENCE(KeyContext.EVIDENCE, "K", "Own confidence"),
    DETAILS(KeyContext.EVIDENCE, "D", "Fold or unfold the details"),
    TIME(KeyContext.EVIDENCE, "T", "Correct the time"),
    GUIDELINES(KeyContext.EVIDENCE, "G", "Guidelines");

    private final KeyContext context;
    private final String delivered;
    private final String title;

    KeyAction(KeyContext context, String delivered, String title) {
        this.context = context;
        this.delivered = delivered;
        this.title = title;
    }

    /** Where it works. */
    public KeyContext context() {
        return context;
    }

    /** Its key as delivered, in the text form of {@link Key}. */
    public String delivered() {
        return delivered;
    }

    /** What it does, as shown. */
    public String title() {
        return title;
    }
}
