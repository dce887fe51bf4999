package org.creditback.receivables;

import org.creditback.domain.imports.OpenItemRow;
import org.creditback.ledger.StagedRows;

/** The open documents of a file: booked with their open amounts, and posted by take-over vouchers (SU-17). */
public interface OpenItemImport extends StagedRows<OpenItemRow> {}
