package org.touchstone.json.canonical;

/** UTF-8 without any tolerance (RFC 3629 section 4): no longer forms than needed, no surrogates, nothing above U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    /** Bytes of the character beyond ASCII that begins at this place; 0 when none does. */
    static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int n = 2; n < length; n++) {
            if ((bytes[at + n] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
