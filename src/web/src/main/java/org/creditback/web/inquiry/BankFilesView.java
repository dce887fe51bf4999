package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.payables.BankFileState;
import org.creditback.payables.BankFileLine;

/** Bank files. */
@Named
@RequestScoped
public class BankFilesView extends InquiryView<BankFileLine> {

    @Inject
    BankFileList files;

    @Override
    InquiryList<BankFileLine> list() {
        return files;
    }

    public BankFileState[] getStates() {
        return BankFileState.values();
    }
}
