package org.touchstone.workstation.session;

/** The store could not make a decision durable. Nothing was recorded and nothing was lost; the draft is kept. */
public final class NotRecordedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence one clear sentence for the annotator
     */
    public NotRecordedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
