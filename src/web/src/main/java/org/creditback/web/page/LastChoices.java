package org.creditback.web.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a person chose last in this session: where a page says nothing else, it begins there. */
@SessionScoped
public class LastChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String legalEntity;

    public @Nullable String legalEntity() {
        return legalEntity;
    }

    public void legalEntity(String code) {
        legalEntity = code;
    }
}
