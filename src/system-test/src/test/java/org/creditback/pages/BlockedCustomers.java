package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.creditback.systemtest.RestClient;

/** Customers that the rules hold back, each for its own reason, in the books of a page. */
final class BlockedCustomers {

    private BlockedCustomers() {}

    /** B-HOLD on hold, B-DEBIT with an open debit, B-MARK with a marked credit, B-ALL with everything at once, B-THB with a currency without a rate. */
    static void in(PageBooks books) {
        must(RestClient.as("clerk.ar").post("/imports?kind=customers", "text/csv", """
                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                %1$s,B-HOLD,Cas Held,,EUR,nl,Kade,4,1011AB,Amsterdam,NL,,ALL,,
                %1$s,B-DEBIT,Dirk Debit,,EUR,nl,Kade,5,1011AB,Amsterdam,NL,,,,
                %1$s,B-MARK,Eva Mark,,EUR,nl,Kade,6,1011AB,Amsterdam,NL,,,,
                %1$s,B-ALL,Fred Alles,,EUR,nl,Kade,7,1011AB,Amsterdam,NL,,ALL,,
                %1$s,B-THB,Gina Två,,EUR,nl,Kade,8,1011AB,Amsterdam,NL,,,,
                """.formatted(books.code())));
        must(RestClient.as("clerk.ar").post("/imports?kind=open-items", "text/csv", """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %1$s,B-HOLD,H-1,1,PAYMENT,2026-11-02,,EUR,-50.00,-50.00,,,,,
                %1$s,B-DEBIT,D-1,1,PAYMENT,2026-11-02,,EUR,-80.00,-80.00,,,,,
                %1$s,B-DEBIT,D-2,1,INVOICE,2026-11-03,2026-12-03,EUR,30.00,30.00,,,,,
                %1$s,B-MARK,M-1,1,PAYMENT,2026-11-02,,EUR,-60.00,-60.00,,,,PENDING_SETTLEMENT,
                %1$s,B-ALL,A-1,1,PAYMENT,2026-11-02,,EUR,-5.00,-5.00,,,,DISPUTED,
                %1$s,B-ALL,A-2,1,INVOICE,2026-11-02,,EUR,1.00,1.00,,,,,
                %1$s,B-THB,S-1,1,CREDIT_NOTE,2026-01-05,,THB,-300.00,-300.00,-27.00,,,,
                %1$s,B-THB,S-2,1,PAYMENT,2026-11-02,,EUR,-40.00,-40.00,,,,,
                """.formatted(books.code())));
    }

    private static void must(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
