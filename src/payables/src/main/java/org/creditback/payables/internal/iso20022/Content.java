package org.creditback.payables.internal.iso20022;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read again. */
public interface Content {

    /** From the first byte on; the caller closes it. */
    InputStream open() throws IOException;
}
