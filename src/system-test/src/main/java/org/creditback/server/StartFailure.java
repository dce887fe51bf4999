package org.creditback.server;

/** A command that cannot go on; its message is one sentence for the person at the keyboard. */
public class StartFailure extends RuntimeException {

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
