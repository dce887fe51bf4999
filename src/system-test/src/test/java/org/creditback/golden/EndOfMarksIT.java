package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SE-19: a dispute may end on a day, and from that day on it declines nobody")
class EndOfMarksIT {

    private static final EntityNames NAMES = new EntityNames("disputes");
    private static final String ENTITY = NAMES.of("NL01");

    @Test
    void theDayIsTheFirstWithoutIt() {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                customer NL01 C-2 vendor=V-01
                customer NL01 C-3 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -30.00 EUR
                item NL01 C-2 CN-2 creditnote 2026-10-01 -40.00 EUR
                item NL01 C-3 CN-3 creditnote 2026-10-01 -50.00 EUR
                run NL01 posting=2026-11-19
                """).facts();
        FactsByImport.enter(facts, NAMES);
        dispute("1", "2026-11-19");
        dispute("2", "2026-11-20");
        dispute("3", null);
        ServerRun.of(facts, NAMES);
        assertThat(Books.list("""
                        SELECT concat_ws(' ', c.customer_account, c.state, c.reason)
                          FROM reimbursement.candidate c JOIN reimbursement.run r USING (run_id)
                         WHERE r.legal_entity = ? ORDER BY 1""", row -> row.getString(1), ENTITY))
                .containsExactly("C-1 REIMBURSED", "C-2 DECLINED DISPUTED", "C-3 DECLINED DISPUTED");
    }

    private static void dispute(String number, @Nullable String until) {
        ModelNode mark = new ModelNode();
        mark.get("document").set("CN-" + number);
        mark.get("status").set("DISPUTED");
        if (until != null) {
            mark.get("until").set(until);
        }
        Rest.body(
                204,
                Rest.AR_CLERK.post(
                        "/legal-entities/" + ENTITY + "/customers/C-" + number + "/marks", mark.toJSONString(true)));
    }
}
