package org.touchstone.ui.kit.keys;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.touchstone.ui.kit.ClickCard;

/**
 * Binds keys to the actions of a screen, following the current key map. Keys that type text are left to a focused
 * text field, and Space and Enter to a focused button.
 */
public final class KeyBindings {
    private static final Set<String> EDITING = Set.of("Z", "Y", "C", "V", "X", "A");
    private static final Set<String> IN_TEXT =
            Set.of("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Delete", "Backspace", "Insert");

    private final ObservableValue<KeyMap> keys;
    private final Map<KeyAction, Does> actions = new LinkedHashMap<>();
    private boolean swallowTyped;

    private record Does(BooleanSupplier applies, Runnable action) {}

    /**
     * @param keys the current map; changes apply from the next key on
     */
    public KeyBindings(ObservableValue<KeyMap> keys) {
        this.keys = keys;
    }

    /** Runs this when the action's key is pressed. */
    public KeyBindings when(KeyAction action, Runnable does) {
        return when(action, () -> true, does);
    }

    /** Runs this when the action's key is pressed and the condition holds; otherwise the key is not consumed. */
    public KeyBindings when(KeyAction action, BooleanSupplier applies, Runnable does) {
        actions.put(action, new Does(applies, does));
        return this;
    }

    /** Listens for keys on the node and everything within it. */
    public void install(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        swallowTyped = false;
        KeyMap map = keys.getValue();
        for (Map.Entry<KeyAction, Does> each : actions.entrySet()) {
            Key key = map.key(each.getKey());
            if (matches(key, event)
                    && !belongsTo(event.getTarget(), key)
                    && each.getValue().applies().getAsBoolean()) {
                // The typed character must not reach a field that the action is about to focus.
                swallowTyped = true;
                event.consume();
                each.getValue().action().run();
                return;
            }
        }
    }

    private void typed(KeyEvent event) {
        if (swallowTyped) {
            event.consume();
        }
    }

    private static boolean belongsTo(EventTarget target, Key key) {
        if (target instanceof TextInputControl) {
            return key.types()
                    || IN_TEXT.contains(key.name())
                    || (key.ctrl() && !key.alt() && EDITING.contains(key.name()));
        }
        boolean plain = !key.ctrl() && !key.alt() && !key.shift();
        if (target instanceof ButtonBase || target instanceof ComboBoxBase<?> || target instanceof ClickCard) {
            return plain && Set.of("Space", "Enter").contains(key.name());
        }
        return target instanceof Slider && plain && Set.of("Left", "Right").contains(key.name());
    }

    /**
     * Returns whether the event is this key. Signs are compared by the character typed, so that they work on every
     * keyboard layout.
     */
    public static boolean matches(Key key, KeyEvent event) {
        return read(event).map(key::equals).orElse(false);
    }

    /** Returns the key of a press; empty for a modifier alone or a key without a name. */
    public static Optional<Key> read(KeyEvent event) {
        boolean ctrl = event.isShortcutDown();
        boolean alt = event.isAltDown();
        boolean shift = event.isShiftDown();
        Optional<String> named = named(event.getCode());
        if (named.isPresent()) {
            return Optional.of(new Key(ctrl, alt, shift, named.get()));
        }
        KeyCode code = event.getCode();
        if (code.isLetterKey() || code.isDigitKey()) {
            String name = code.getName().toUpperCase(Locale.ROOT).replace("NUMPAD ", "");
            // French keyboards type digits with Shift.
            return Optional.of(new Key(ctrl, alt, shift && !name.equals(event.getText()), name));
        }
        String text = event.getText();
        if (code == KeyCode.SLASH && shift) {
            text = "?";
        }
        if (text.isBlank() || text.codePointCount(0, text.length()) != 1 || Character.isISOControl(text.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(new Key(ctrl, alt, false, text));
    }

    private static Optional<String> named(KeyCode code) {
        return switch (code) {
            case SPACE -> Optional.of("Space");
            case ENTER -> Optional.of("Enter");
            case ESCAPE -> Optional.of("Escape");
            case TAB -> Optional.of("Tab");
            case LEFT, KP_LEFT -> Optional.of("Left");
            case RIGHT, KP_RIGHT -> Optional.of("Right");
            case UP, KP_UP -> Optional.of("Up");
            case DOWN, KP_DOWN -> Optional.of("Down");
            case HOME -> Optional.of("Home");
            case END -> Optional.of("End");
            case PAGE_UP -> Optional.of("PageUp");
            case PAGE_DOWN -> Optional.of("PageDown");
            case DELETE -> Optional.of("Delete");
            case BACK_SPACE -> Optional.of("Backspace");
            case INSERT -> Optional.of("Insert");
            case PLUS, ADD, EQUALS -> Optional.of("Plus");
            case MINUS, SUBTRACT -> Optional.of("Minus");
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> Optional.of(code.name());
            default -> Optional.empty();
        };
    }
}
