package org.creditback.payables.internal.iso20022;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.LocalInstrument2Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.Purpose2Choice;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ServiceLevel;
import org.joda.money.Money;

/** The parts of a pain.001 as the library has them, from checked records (payments.md section 6, the fields used). */
final class Elements {

    private Elements() {}

    static GroupHeader85 head(PaymentMessage message) {
        return new GroupHeader85()
                .setMsgId(message.messageId())
                // The library writes nanoseconds, which banks refuse.
                .setCreDtTm(message.created().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .setNbOfTxs(Integer.toString(message.total().count()))
                .setCtrlSum(new BigDecimal(message.total().sum()))
                .setInitgPty(new PartyIdentification135()
                        .setNm(SepaText.name(message.initiatingParty()).written()));
    }

    /** Without its payments. */
    static PaymentInstruction30 group(PaymentGroup group) {
        GroupTerms terms = group.terms();
        Debtor debtor = group.debtor();
        return new PaymentInstruction30()
                .setPmtInfId(group.id())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(terms.batchBooking())
                .setNbOfTxs(Integer.toString(group.total().count()))
                .setCtrlSum(new BigDecimal(group.total().sum()))
                .setPmtTpInf(paymentType(terms.serviceLevel()))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(group.executionDate()))
                .setDbtr(PartyElements.party(debtor.party(), terms.addressRule()))
                .setDbtrAcct(PartyElements.account(debtor.account())
                        .setCcy(debtor.currency().getCode()))
                .setDbtrAgt(PartyElements.debtorBank(debtor.account()))
                .setChrgBr(ChargeBearerType1Code.valueOf(terms.chargeBearer().name()));
    }

    private static PaymentTypeInformation26 paymentType(ServiceLevel level) {
        PaymentTypeInformation26 type =
                new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd(level.code()));
        return level.isInstant() ? type.setLclInstrm(new LocalInstrument2Choice().setCd(ServiceLevel.INSTANT)) : type;
    }

    static CreditTransferTransaction34 transfer(CreditTransfer transfer, AddressRule rule) {
        CreditTransferTransaction34 element = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(transfer.instructionId())
                        .setEndToEndId(transfer.endToEndId()))
                .setAmt(new AmountType4Choice().setInstdAmt(amount(transfer.amount())))
                .setCdtr(PartyElements.party(transfer.payee(), rule))
                .setCdtrAcct(PartyElements.account(transfer.account()));
        PartyElements.bank(transfer.account()).ifPresent(element::setCdtrAgt);
        if (transfer.purpose() != null) {
            element.setPurp(new Purpose2Choice().setCd(transfer.purpose()));
        }
        String remittance = SepaText.remittance(transfer.remittance()).written();
        return remittance.isEmpty() ? element : element.setRmtInf(new RemittanceInformation16().addUstrd(remittance));
    }

    private static ActiveOrHistoricCurrencyAndAmount amount(Money amount) {
        return new ActiveOrHistoricCurrencyAndAmount()
                .setCcy(amount.getCurrencyUnit().getCode())
                .setValue(amount.getAmount());
    }
}
