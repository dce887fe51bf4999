package org.creditback.payables.internal.iso20022;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The elements of the bank files that we write, in their order (payments.md section 6): the message definition of
 * pain.001.001.09 without what we never use, within the usage rules of the EPC.
 *
 * @param name     of the element
 * @param least    how often it must come
 * @param most     how often it may come
 * @param value    what stands in it; empty for one with children
 * @param children in their order
 */
record Grammar(String name, int least, int most, String value, List<Grammar> children) {

    /** One line per element: name, how often ({@code 1 ? + 2}), what stands in it. {@code |} before a name: either or. */
    private static final String PAIN_001 = """
            Document 1
              CstmrCdtTrfInitn 1
                GrpHdr 1
                  MsgId 1 identity
                  CreDtTm 1 time
                  NbOfTxs 1 count
                  CtrlSum 1 sum
                  InitgPty 1
                    Nm 1 text:140
                PmtInf +
                  PmtInfId 1 identity
                  PmtMtd 1 code:TRF
                  BtchBookg 1 code:true,false
                  NbOfTxs 1 count
                  CtrlSum 1 sum
                  PmtTpInf 1
                    SvcLvl 1
                      Cd 1 code:SEPA,NURG,URGP
                    LclInstrm ?
                      Cd 1 code:INST
                  ReqdExctnDt 1
                    Dt 1 date
                  Dbtr 1
                    Nm 1 text:140
                    PstlAdr ?
                      StrtNm ? text:70
                      BldgNb ? text:16
                      PstCd ? text:16
                      TwnNm 1 text:35
                      Ctry 1 country
                      AdrLine 2 text:70
                  DbtrAcct 1
                    Id 1
                      IBAN | iban
                      Othr |
                        Id 1 text:34
                    Ccy 1 currency
                  DbtrAgt 1
                    FinInstnId 1
                      BICFI ? bic
                      ClrSysMmbId ?
                        MmbId 1 text:35
                      Othr ?
                        Id 1 code:NOTPROVIDED
                  ChrgBr 1 code:SLEV,SHAR,DEBT,CRED
                  CdtTrfTxInf +
                    PmtId 1
                      InstrId 1 identity
                      EndToEndId 1 identity
                    Amt 1
                      InstdAmt 1 amount
                    CdtrAgt ?
                      FinInstnId 1
                        BICFI ? bic
                        ClrSysMmbId ?
                          MmbId 1 text:35
                    Cdtr 1
                      Nm 1 text:140
                      PstlAdr ?
                        StrtNm ? text:70
                        BldgNb ? text:16
                        PstCd ? text:16
                        TwnNm 1 text:35
                        Ctry 1 country
                        AdrLine 2 text:70
                    CdtrAcct 1
                      Id 1
                        IBAN | iban
                        Othr |
                          Id 1 text:34
                    Purp ?
                      Cd 1 purpose
                    RmtInf ?
                      Ustrd 1 text:140
            """;

    private static final Grammar DOCUMENT = read(PAIN_001);

    static Grammar document() {
        return DOCUMENT;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** True where exactly one of its children must come, whichever. */
    boolean isChoice() {
        return children.stream().anyMatch(child -> child.least < 0);
    }

    private static Grammar read(String lines) {
        Deque<Grammar> open = new ArrayDeque<>();
        open.push(new Grammar("", 1, 1, "", new ArrayList<>()));
        for (String line : lines.lines().toList()) {
            String text = line.strip();
            int depth = (line.length() - text.length()) / 2 + 1;
            while (open.size() > depth) {
                open.pop();
            }
            Grammar rule = rule(text.split(" "));
            open.element().children.add(rule);
            open.push(rule);
        }
        return open.getLast().children.get(0);
    }

    private static Grammar rule(String[] words) {
        String value = words.length > 2 ? words[2] : "";
        return switch (words[1]) {
            case "1" -> new Grammar(words[0], 1, 1, value, new ArrayList<>());
            case "?" -> new Grammar(words[0], 0, 1, value, new ArrayList<>());
            case "+" -> new Grammar(words[0], 1, Integer.MAX_VALUE, value, new ArrayList<>());
            case "|" -> new Grammar(words[0], -1, 1, value, new ArrayList<>());
            default -> new Grammar(words[0], 0, Integer.parseInt(words[1]), value, new ArrayList<>());
        };
    }
}
