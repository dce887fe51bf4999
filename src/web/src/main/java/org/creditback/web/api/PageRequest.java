package org.creditback.web.api;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: {@code size}, 100 unless given and 1,000 at the most, {@code after} the key of the last row seen. */
public class PageRequest {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    @QueryParam("size")
    private @Nullable String size;

    @QueryParam("after")
    private @Nullable String after;

    /** Rows of the page. */
    int size() {
        if (size == null) {
            return USUAL;
        }
        if (!size.matches("[0-9]{1,4}")) {
            throw Inputs.bad("size", size);
        }
        int wanted = Integer.parseInt(size);
        if (wanted < 1 || wanted > MOST) {
            throw Inputs.bad("size", size);
        }
        return wanted;
    }

    /** Rows to ask a door for: one more tells whether there is a next page. */
    int sizeAndOneMore() {
        return size() + 1;
    }

    /** Empty for the first page. */
    String after() {
        return after == null ? "" : after;
    }
}
