package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.ExchangeRateImport;
import org.creditback.ledger.Roles;
import org.creditback.ledger.TakeOver;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;
import org.creditback.ledger.internal.AuditTrailBean;
import org.creditback.ledger.internal.BookkeepingBean;
import org.creditback.ledger.internal.BooksCheckBean;
import org.creditback.ledger.internal.ExchangeRateImportBean;
import org.creditback.ledger.internal.TakeOverBean;
import org.creditback.ledger.store.LedgerDatabase;
import org.creditback.payables.VendorImport;
import org.creditback.payables.internal.VendorImportBean;
import org.creditback.payables.store.PayablesDatabase;
import org.creditback.receivables.CustomerImport;
import org.creditback.receivables.OpenItemImport;
import org.creditback.receivables.internal.CustomerImportBean;
import org.creditback.receivables.internal.OpenItemImportBean;
import org.creditback.receivables.store.ReceivablesDatabase;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.reimbursement.store.RunDatabase;

/** The import service over one connection to a real database, called by a person who may import everything. */
final class ImportBench implements AutoCloseable {

    static final String CALLER = "tester";

    final Connection connection;
    final Jdbc jdbc;
    final Imports imports;
    final PlainContainer container;
    String caller = CALLER;
    Set<String> roles = Set.of(Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER);
    private final List<LegalEntityId> granted = new ArrayList<>();

    ImportBench() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        container = new PlainContainer()
                .instance(LedgerDatabase.class, new LedgerDatabase(jdbc))
                .instance(ReceivablesDatabase.class, new ReceivablesDatabase(jdbc))
                .instance(PayablesDatabase.class, new PayablesDatabase(jdbc))
                .instance(RunDatabase.class, new RunDatabase(jdbc))
                .instance(Connection.class, connection)
                .instance(Access.class, new Caller())
                .instance(UserAccounts.class, new Caller())
                .bean(TakeOver.class, TakeOverBean.class)
                .bean(Bookkeeping.class, BookkeepingBean.class)
                .bean(BooksCheck.class, BooksCheckBean.class)
                .bean(AuditTrail.class, AuditTrailBean.class)
                .bean(ExchangeRateImport.class, ExchangeRateImportBean.class)
                .bean(CustomerImport.class, CustomerImportBean.class)
                .bean(OpenItemImport.class, OpenItemImportBean.class)
                .bean(VendorImport.class, VendorImportBean.class)
                .bean(Imports.class, ImportsBean.class)
                .bean(ImportTransaction.class, CommittingTransaction.class);
        imports = container.get(Imports.class);
    }

    /** A new legal entity that the caller has a grant for. */
    String entity(String currency) throws SQLException {
        String entity = TestBooks.legalEntity(connection, currency);
        connection.commit();
        grant(entity);
        return entity;
    }

    void grant(String entity) {
        granted.add(new LegalEntityId(entity));
    }

    ImportResult run(ImportKind kind, ImportMode mode, String file) {
        return run(kind, mode, new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    ImportResult run(ImportKind kind, ImportMode mode, InputStream file) {
        return imports.run(kind, mode, file);
    }

    /** Every rejected row, as {@code line column code value}. */
    List<String> rejected(ImportResult result) {
        List<String> rows = new ArrayList<>();
        List<RejectedRow> page = imports.rejected(result.importId(), 0, 100);
        while (!page.isEmpty()) {
            page.forEach(row -> rows.add(row.line() + " " + row.column() + " " + row.code() + " " + row.value()));
            page = imports.rejected(result.importId(), page.get(page.size() - 1).line(), 100);
        }
        return rows;
    }

    /** Columns joined by a bar without those that are null, rows in the order of the query. */
    List<String> rows(String sql, Object... parameters) {
        return jdbc.list(
                sql,
                row -> {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        if (row.getString(i) != null) {
                            columns.add(row.getString(i));
                        }
                    }
                    return String.join("|", columns);
                },
                parameters);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private final class Caller implements Access, UserAccounts {

        @Override
        public String caller() {
            return caller;
        }

        @Override
        public void require(LegalEntityId entity) {}

        @Override
        public void requireEnabled() {}

        @Override
        public List<LegalEntityId> granted() {
            return granted;
        }

        @Override
        public UserAccount current() {
            return new UserAccount(caller, roles, List.of("*"), null, true);
        }
    }
}
