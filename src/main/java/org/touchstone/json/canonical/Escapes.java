package org.touchstone.json.canonical;

/** The escapes of the canonical form (RFC 8785 section 3.2.2.2): the shortest for each character that needs one. */
final class Escapes {
    private static final int SHORT = 2;
    private static final int LONG = 6;

    /** For each letter after the backslash, the character it stands for, or 0; a table, because texts contain many. */
    private static final byte[] MEANINGS = new byte[256];

    static {
        MEANINGS['"'] = '"';
        MEANINGS['\\'] = '\\';
        MEANINGS['b'] = '\b';
        MEANINGS['t'] = '\t';
        MEANINGS['n'] = '\n';
        MEANINGS['f'] = '\f';
        MEANINGS['r'] = '\r';
    }

    private Escapes() {}

    /** Returns the length in bytes of the canonical escape at this backslash; 0 when it is not one. */
    static int length(byte[] json, int at) {
        if (at + 1 >= json.length) {
            return 0;
        }
        if (MEANINGS[json[at + 1] & 0xFF] != 0) {
            return SHORT;
        }
        boolean control = at + LONG <= json.length
                && json[at + 1] == 'u'
                && json[at + 2] == '0'
                && json[at + 3] == '0'
                && (json[at + 4] == '0' || json[at + 4] == '1')
                && digit(json[at + 5]) >= 0
                && !hasShort(meaning(json, at));
        return control ? LONG : 0;
    }

    /** Returns the character, below 0x80, of an escape with a nonzero length. */
    static byte meaning(byte[] json, int at) {
        byte meaning = MEANINGS[json[at + 1] & 0xFF];
        if (meaning != 0) {
            return meaning;
        }
        return (byte) ((json[at + 4] - '0') << 4 | digit(json[at + 5]));
    }

    private static boolean hasShort(byte control) {
        return control == '\b' || control == '\t' || control == '\n' || control == '\f' || control == '\r';
    }

    private static int digit(byte hex) {
        if (hex >= '0' && hex <= '9') {
            return hex - '0';
        }
        return hex >= 'a' && hex <= 'f' ? hex - 'a' + 10 : -1;
    }
}
