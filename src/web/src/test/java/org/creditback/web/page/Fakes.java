package org.creditback.web.page;

import java.time.ZoneOffset;
import java.util.Locale;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntity;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What views need besides a door. */
public final class Fakes {

    public static final LegalEntityId FI01 = new LegalEntityId("FI01");

    private Fakes() {}

    /** A page of a legal entity that keeps its books in euro. */
    public static LegalEntityView entity() {
        return new LegalEntityView() {
            private static final long serialVersionUID = 1L;

            @Override
            public LegalEntity get() {
                return new LegalEntity(FI01, "Pohjola", CurrencyUnit.EUR, "FI", ZoneOffset.UTC, "en");
            }

            @Override
            public String getCode() {
                return "FI01";
            }
        };
    }

    /** Somebody who maintains vendors, or who only reads them. */
    public static CallerView payablesCaller(boolean clerk) {
        return new CallerView() {
            @Override
            public boolean isPayablesClerk() {
                return clerk;
            }
        };
    }

    /** Somebody who maintains customers, or who only reads them. */
    public static CallerView receivablesCaller(boolean clerk) {
        return new CallerView() {
            @Override
            public boolean isClerk() {
                return clerk;
            }
        };
    }

    /** English texts. */
    public static TextsView texts() {
        TextsView texts = new TextsView();
        texts.caller = new CallerView() {
            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }
        };
        return texts;
    }

    public static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
