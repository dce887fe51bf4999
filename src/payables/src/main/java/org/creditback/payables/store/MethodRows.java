package org.creditback.payables.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A method of payment as its row: the columns in one order, for reading and writing. */
final class MethodRows {

    static final String SELECT = """
            SELECT m.method, m.name, m.needs_bank_account, m.export_format, m.company_bank_account, m.posting, m.currencies, m.grouping,
                   m.message_version, m.service_level, m.charge_bearer, m.batch_booking, m.address_rule, m.purpose,
                   m.vop_required, m.cool_off_days, m.maximum, m.file_approval, m.version, b.accounting_currency
              FROM payables.method_of_payment m JOIN ledger.books b USING (legal_entity)
             WHERE m.legal_entity = ?""";

    /** What people change, in the order of {@link #values}. */
    static final String CHANGED = """
            name, needs_bank_account, export_format, company_bank_account, posting, currencies, grouping, message_version,
            service_level, charge_bearer, batch_booking, address_rule, purpose, vop_required, cool_off_days, maximum, file_approval""";

    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private MethodRows() {}

    static MethodOfPayment method(ResultSet row) throws SQLException {
        return new MethodOfPayment(row.getString(1), row.getString(2), row.getBoolean(3), way(row));
    }

    private static PaymentWay way(ResultSet row) throws SQLException {
        return new PaymentWay(
                PaymentWay.Format.valueOf(row.getString("export_format")),
                row.getString("company_bank_account"),
                PaymentWay.Posting.valueOf(row.getString("posting")),
                Stream.of((String[]) row.getArray("currencies").getArray())
                        .map(CurrencyUnit::of)
                        .toList(),
                PaymentWay.Grouping.valueOf(row.getString("grouping")),
                transfer(row),
                controls(row));
    }

    private static @Nullable TransferTerms transfer(ResultSet row) throws SQLException {
        String version = row.getString("message_version");
        if (version == null) {
            return null;
        }
        String level = row.getString("service_level");
        return new TransferTerms(
                version,
                level == null ? ServiceLevel.NURG : ServiceLevel.valueOf(level),
                ChargeBearer.valueOf(row.getString("charge_bearer")),
                row.getBoolean("batch_booking"),
                AddressRule.valueOf(row.getString("address_rule")),
                row.getString("purpose"));
    }

    private static PaymentControls controls(ResultSet row) throws SQLException {
        BigDecimal maximum = row.getBigDecimal("maximum");
        Money most =
                maximum == null ? null : Amounts.stored(CurrencyUnit.of(row.getString("accounting_currency")), maximum);
        return new PaymentControls(
                row.getBoolean("vop_required"), row.getInt("cool_off_days"), most, row.getBoolean("file_approval"));
    }

    static List<@Nullable Object> values(MethodOfPayment method) {
        PaymentWay way = method.way();
        TransferTerms transfer = way.transfer();
        PaymentControls controls = way.controls();
        Money maximum = controls.maximum();
        ArrayList<@Nullable Object> values = new ArrayList<>();
        values.add(method.name());
        values.add(method.needsBankAccount());
        values.add(way.format().name());
        values.add(way.companyBankAccount());
        values.add(way.posting().name());
        values.add(way.currencies().stream().map(CurrencyUnit::getCode).toArray(String[]::new));
        values.add(way.grouping().name());
        values.add(transfer == null ? null : transfer.messageVersion());
        values.add(transfer == null ? null : transfer.serviceLevel().name());
        values.add(transfer == null ? null : transfer.chargeBearer().name());
        values.add(transfer == null || transfer.batchBooking());
        values.add((transfer == null ? AddressRule.OMITTED : transfer.addressRule()).name());
        values.add(transfer == null ? null : transfer.purpose());
        values.add(controls.vopRequired());
        values.add(controls.coolOffDays());
        values.add(maximum == null ? null : maximum.getAmount());
        values.add(controls.fileApproval());
        return values;
    }
}
