package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("controls.md 3, C-7: a rate that an import replaces is in the audit trail with what it was")
class ReplacedRatesIT {

    private static final String HEADER = "from_currency,to_currency,valid_from,rate\n";

    @Test
    void whatWasReplacedIsNoted() throws SQLException {
        try (ImportBench bench = new ImportBench()) {
            send(bench, "XPF,XAF,1999-01-04,5.5\nXPF,XAF,1999-01-05,6\n");
            send(bench, "XPF,XAF,1999-01-04,5.25\nXPF,XAF,1999-01-05,6.0\nXPF,XAF,1999-01-06,7\n");
            assertThat(bench.rows("""
                            SELECT actor, action, object_key, before ->> 'rate', after ->> 'rate' FROM ledger.audit_event
                             WHERE object_type = 'EXCHANGE_RATE' AND object_key LIKE 'XPF/XAF 1999%' ORDER BY audit_event_id""")).containsExactly("tester|RATE_REPLACED|XPF/XAF 1999-01-04|5.5|5.25");
        }
    }

    private static void send(ImportBench bench, String rates) {
        assertThat(bench.run(ImportKind.EXCHANGE_RATES, ImportMode.ROW_BY_ROW, HEADER + rates)
                        .rejected())
                .isZero();
    }
}
